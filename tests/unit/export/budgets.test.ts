import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkBudgets } from '@/lib/export/checks/budgets'
import { loadSite } from '@/lib/export/checks/site'

const tool = '<fulcrum-decision id="a" class="tool"></fulcrum-decision>'

/** The faults of a site whose one article has so many bytes that do not compress, and this markup. */
async function faultsOf(bytes: number, markup = '') {
  const folder = mkdtempSync(join(tmpdir(), 'budgets-'))
  const text = randomBytes(bytes).toString('base64')
  writeFileSync(join(folder, 'index.html'), `<main data-pagefind-body><p>${text}</p>${markup}</main>`)
  const site = await loadSite({ folder, unpublished: [] } as unknown as Parameters<typeof loadSite>[0])
  return (await checkBudgets(site)).map(({ reason }) => reason)
}

test('an article has a budget, and each framework in it adds its own', async () => {
  expect(await faultsOf(13_000)).toEqual([])
  expect(await faultsOf(15_000)).toEqual([expect.stringMatching(/^the article: \d+ bytes, budget 14000$/)])
  expect(await faultsOf(15_000, tool)).toEqual([])
  expect(await faultsOf(17_000, tool)).toEqual([expect.stringMatching(/^the article: \d+ bytes, budget 16000$/)])
})
