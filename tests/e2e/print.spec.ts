import { expect, type Page, test } from '@playwright/test'
import { pageKinds } from '../support/pages'
import { measureSheets, readPdf } from '../support/pdf'

/** Texts with what could be torn or leave a sheet half empty: code, tables, pictures, notes, steps, tools. */
const essays = ['/blog/every-block/', '/blog/every-still-component/', pageKinds.article]

for (const path of essays) {
  test(`no sheet is half empty, and the last has more than a line, wherever a text begins: ${path}`, async ({
    page,
  }) => {
    await page.goto(path)
    for (const format of ['A4', 'Letter']) {
      for (let lines = 0; lines < 40; lines += 8) {
        await beginWith(page, lines)
        const sheets = await measureSheets(await page.pdf({ format }))
        const last = sheets.pop()
        const where = `${format}, after ${lines} lines`
        for (const sheet of sheets) expect(sheet.filled, where).toBeGreaterThan(0.5)
        expect(last?.lines, where).toBeGreaterThan(1)
      }
    }
  })
}

test('a tool’s own page is printed from its first sheet on, and says where it is', async ({ page }) => {
  await page.goto(pageKinds.tool)
  const sheets = await page.pdf({ format: 'Letter' })
  const [first = ''] = await readPdf(sheets)
  expect(first).toContain('fixture.example/tools/decide/')
  expect(first).toContain('Does it need what only you know?')
  for (const { filled } of (await measureSheets(sheets)).slice(0, -1)) expect(filled).toBeGreaterThan(0.5)
})

/** Puts so many more lines before a text. */
async function beginWith(page: Page, lines: number): Promise<void> {
  await page.evaluate((lines) => {
    for (const line of document.querySelectorAll('.more')) line.remove()
    for (let index = 0; index < lines; index++) {
      const line = document.createElement('p')
      line.className = 'more'
      line.textContent = 'A line.'
      document.querySelector('.prose')?.prepend(line)
    }
  }, lines)
}
