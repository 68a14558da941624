import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { findViolations } from '../support/axe'
import { withoutFaces } from '../support/faces'
import { pageKinds } from '../support/pages'
import { readPdf } from '../support/pdf'

const answered = '#decide=only:no,growth:yes,path:alone'
const toolOf = (page: Page) => page.locator('#decide')
const verdictOf = (page: Page) => toolOf(page).getByRole('status').first()
const clipboardOf = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const checkedOf = (page: Page) =>
  toolOf(page)
    .locator('[role=group] :checked')
    .evaluateAll((inputs) => inputs.map((input) => `${input.getAttribute('name')}:${input.getAttribute('value')}`))

/** Opens a page where the tool is ready to be used. */
async function open(page: Page, path: string = pageKinds.article) {
  await page.goto(path)
  await toolOf(page).scrollIntoViewIfNeeded()
  await expect(toolOf(page).getByRole('button', { name: 'Share', exact: true })).toBeVisible()
  return toolOf(page)
}

const allowClipboard = (context: BrowserContext) => context.grantPermissions(['clipboard-read', 'clipboard-write'])

test.describe('a decision', () => {
  test('is made with the keyboard alone', async ({ page }) => {
    const tool = await open(page)
    await tool.getByRole('group', { name: '1. Does it need' }).getByRole('radio', { name: 'Yes' }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(tool.getByRole('radio', { name: 'No', exact: true }).first()).toBeChecked()
    await expect(verdictOf(page)).toContainText('Leans towards “Hand it over”. Question 1 points that way: 2 points.')
    await expect(verdictOf(page)).toContainText('Questions 2, 3 and 4 are unanswered.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await checkedOf(page)).toEqual(['only:no', 'growth:yes'])
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#decide=only:no,growth:yes$/)
    for (let stops = 0; stops < 20; stops++) {
      if (await tool.getByRole('button', { name: 'Clear answers' }).evaluate((one) => one === document.activeElement))
        break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    expect(await checkedOf(page)).toEqual([])
    await expect(tool.getByRole('button', { name: 'Undo' })).toBeFocused()
    await page.keyboard.press('Enter')
    expect(await checkedOf(page)).toEqual(['only:no', 'growth:yes'])
    await expect(tool.getByRole('button', { name: 'Clear answers' })).toBeFocused()
  })

  test('takes a click on the text of an answer for the answer', async ({ page }) => {
    const tool = await open(page)
    // By force, since what lies over the text is the label.
    await tool.getByText('What you know can be told').click({ force: true })
    expect(await checkedOf(page)).toEqual(['only:no'])
  })

  test('has names for everything, and says what it comes to', async ({ page }) => {
    const tool = await open(page, pageKinds.article + answered)
    await expect(tool).toMatchAriaSnapshot(`
      - form "Keep it or hand it over?":
        - heading "Keep it or hand it over?" [level=3]
        - group "1. Does it need what only you know?":
          - list:
            - listitem:
              - radio "Yes"
            - listitem:
              - radio "No" [checked]
    `)
    await expect(tool.getByRole('radio', { name: 'No', exact: true }).first()).toHaveAccessibleDescription(
      /What you know can be told .* \+2 Hand it over/,
    )
    await expect(verdictOf(page)).toHaveText(
      'Leans towards “Hand it over”. Questions 1 and 2 point that way: 4 points, against 3 for “Keep it”. ' +
        'A different answer to question 1 or 2 could change it. Question 4 is unanswered.',
    )
    await expect(tool.locator('.scale')).toHaveAttribute('data-tilt', '1')
    await expect(tool.locator('.outcome.leads dt')).toHaveText('Hand it over')
  })

  test('is shared by its address, also with somebody who has never been here', async ({ page, context, browser }) => {
    await allowClipboard(context)
    const tool = await open(page)
    await tool.getByRole('radio', { name: 'No, it is too hard' }).check()
    await tool.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(tool.getByRole('button', { name: 'Link copied' })).toBeVisible()
    const link = await clipboardOf(page)
    expect(link).toBe(page.url())
    const fresh = await browser.newContext()
    const other = await fresh.newPage()
    await other.goto(link)
    await expect(other.locator('.answers-note')).toBeInViewport()
    await expect(verdictOf(other)).toContainText('Leans towards “Steer it”.')
    expect(await checkedOf(other)).toEqual(['growth:hard'])
    await fresh.close()
  })

  test('is copied as Markdown', async ({ page, context }) => {
    await allowClipboard(context)
    const tool = await open(page, `${pageKinds.article}#decide=only:no,growth:hard`)
    await tool.getByRole('button', { name: 'Copy as Markdown' }).click()
    await expect(tool.getByRole('button', { name: 'Markdown copied' })).toBeVisible()
    expect(await clipboardOf(page)).toBe(
      [
        '## Keep it or hand it over?',
        '',
        '1. Does it need what only you know? **No**',
        '2. Would somebody learn from it? **No, it is too hard**',
        '3. Do others wait for it? (unanswered)',
        '4. Does it lead or follow? (unanswered)',
        '',
        'Evenly balanced: “Steer it” and “Hand it over”. Questions 3 and 4 are unanswered.',
        '',
        `${page.url()}`,
        '',
      ].join('\n'),
    )
  })

  test('prints as a worksheet: itself alone, with the answers and room for notes, on one page', async ({ page }) => {
    const tool = await open(page, pageKinds.article + answered)
    await tool.getByRole('textbox', { name: 'What is it about?' }).fill('The move to Oslo')
    await page.evaluate(() => {
      window.print = () => {}
    })
    await tool.getByRole('button', { name: 'Print worksheet' }).click()
    await expect(page.locator('html')).toHaveClass(/worksheet/)
    await page.emulateMedia({ media: 'print' })
    // biome-ignore lint/performance/useDomNodeTextContent: what is printed is the question
    const printed = await page.locator('body').innerText()
    expect(printed).toMatch(/^Fixture worksheet\n/)
    expect(printed).toContain('The move to Oslo')
    expect(printed).toContain('Leans towards “Hand it over”.')
    expect(printed).not.toMatch(/The opening section|Copy as Markdown|Feeds/)
    // The smaller of the two papers that offices have. A print that ends takes the class away.
    const [sheet = '', ...more] = await readPdf(await page.pdf({ format: 'Letter' }))
    expect(more).toEqual([])
    for (const text of ['Keep it or hand it over?', 'Keep their way free', 'Leans towards “Hand it over”.', 'Notes'])
      expect(sheet).toContain(text)
    expect(sheet).toContain('fixture.example/tools/decide/')
    expect(sheet.indexOf('Leans towards')).toBeLessThan(sheet.indexOf('Does it need what only you know?'))
    expect(sheet).not.toContain('The opening section')
    await expect(page.locator('html')).not.toHaveClass(/worksheet/)
    await expect(page.getByText('The first paragraph of the long article')).toBeVisible()
  })

  test('is printed on its page as it was answered', async ({ page }) => {
    await open(page, pageKinds.tool + answered)
    await page.emulateMedia({ media: 'print' })
    const tool = toolOf(page)
    await expect(tool.getByText('Leans towards “Hand it over”.')).toBeVisible()
    await expect(tool.getByText('Have a reason before you keep it')).toBeVisible()
    await expect(tool.getByText('Say what done means.')).toBeVisible()
    await expect(tool.getByRole('button', { name: 'Share', exact: true })).toBeHidden()
  })

  test('is remembered on request, and forgotten on request', async ({ page }) => {
    await withoutFaces(page)
    const tool = await open(page)
    await tool.getByRole('radio', { name: 'It leads' }).check()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await tool.getByRole('checkbox', { name: 'Remember my answers' }).check()
    await open(page, pageKinds.tool)
    await expect(verdictOf(page)).toContainText('Leans towards “Steer it”.')
    await toolOf(page).getByRole('checkbox', { name: 'Remember my answers' }).uncheck()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  })

  test('keeps its answers when a heading is followed and the reader comes back', async ({ page }) => {
    const tool = await open(page)
    await tool.getByRole('radio', { name: 'It leads' }).check()
    await page.evaluate(() => {
      location.hash = '#the-closing-section'
    })
    await expect(page).toHaveURL(/#the-closing-section$/)
    await page.goBack()
    await expect(page).toHaveURL(/#decide=direction:leads$/)
    expect(await checkedOf(page)).toEqual(['direction:leads'])
  })

  for (const nonsense of ['#decide', '#decide=', '#decide=only:maybe,:::,%E0%A4%A', '#=&&x', '#constructor=a:b']) {
    test(`takes no notice of nonsense in the address: ${nonsense}`, async ({ page }) => {
      const errors: Error[] = []
      page.on('pageerror', (error) => errors.push(error))
      await open(page, pageKinds.article + nonsense)
      await expect(verdictOf(page)).toHaveText('Answer the questions to see which way the beam tips.')
      expect(await checkedOf(page)).toEqual([])
      expect(errors).toEqual([])
    })
  }

  test('is complete without scripts, and offers nothing that needs them', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(pageKinds.article)
    const tool = toolOf(page)
    for (const text of ['Keep their way free', '+3 Steer it', 'Do it with somebody beside you']) {
      await expect(tool.getByText(text).first()).toBeVisible()
    }
    await expect(tool.getByRole('button')).toHaveCount(0)
    await expect(tool.getByRole('checkbox')).toHaveCount(0)
    await expect(tool.getByRole('status')).toHaveCount(0)
    await context.close()
  })

  test('is fetched when it comes near, and moves nothing', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await withoutFaces(page)
    await page.goto(pageKinds.article)
    await page.waitForLoadState('networkidle')
    expect(asked.filter((path) => /islands\/(decision|tool)\./.test(path))).toEqual([])
    const height = () => toolOf(page).evaluate((one) => one.getBoundingClientRect().height)
    const before = await height()
    await open(page)
    expect(await height()).toBe(before)
  })

  for (const [state, hash] of [
    ['open', ''],
    ['answered', answered],
    ['settled', '#decide=only:yes,path:alone'],
  ]) {
    test(`has no violation that axe can find, in light and dark: ${state}`, async ({ page }) => {
      // The page of the tool alone is looked at with all other kinds of page.
      await open(page, pageKinds.article + hash)
      expect(await findViolations(page, '#decide')).toEqual([])
    })
  }
})
