import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds on a page, or in the elements that the selectors name: in the light by all rules, in the dark by those
 * about colour, since nothing else changes. A line for each rule that is broken.
 */
export async function findViolations(page: Page, ...selectors: string[]): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Otherwise axe opens a second page for each look, for the sake of frames, which no page here has.
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    for (const selector of selectors) axe.include(selector)
    if (colorScheme === 'dark') axe.withRules(COLOUR_RULES)
    const { violations } = await axe.analyze()
    found.push(
      ...violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    )
  }
  return found
}

const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
