import { expect, type Page, test } from '@playwright/test'
import { findViolations } from '../support/axe'
import { withoutFaces } from '../support/faces'
import { pageKinds } from '../support/pages'
import { readPdf } from '../support/pdf'

const { article } = pageKinds

/** What each has to show of the behaviour that all share. */
const tools = [
  {
    id: 'count',
    task: 'Tick the signs that you recognise, of five signs and four signs.',
    answer: (page: Page) => page.getByRole('checkbox', { name: 'News comes' }).check(),
    answers: '#count=few.news:yes',
    others: '#count=many.lunch:yes,many.late:yes,few.guess:yes',
    verdict: 'Tips towards “Too few”.',
    markdown: [
      '## Too many meetings, or too few?',
      '**Too many**',
      '- [ ] Lunch is eaten in front of a camera.',
      '- [x] News comes from other teams.',
      'Too few: 1 of 4 signs ticked. Ask who should have told whom.',
    ],
    whole: ['Work begins when the office', 'Tick what you have seen', '1–2 signs', 'Nobody knows what the others do'],
  },
  {
    id: 'share',
    task: 'Share a 40-hour week among four activities, and compare it with the author’s.',
    answer: (page: Page) => page.getByRole('slider', { name: 'Code' }).fill('40'),
    answers: '#share=code:40,reviews:20,people:20,plans:20',
    others: '#share=code:0,reviews:100,people:0,plans:0',
    verdict: 'You would move 12 of 40 hours.',
    markdown: [
      '## Where the week goes',
      '| Activity | My week | In the essay |',
      '| Code | 40% · 16 hours | 10% |',
      '12 more hours on Code; 4 fewer on Reviews, 4 fewer on People, 4 fewer on Plans.',
    ],
    whole: ['Reviews', 'For this year and the next.', '30%', '12'],
  },
  {
    id: 'weigh',
    task: 'Weigh four criteria and score three options against them.',
    answer: (page: Page) => page.getByRole('spinbutton', { name: 'Weight: Time' }).fill('50'),
    answers: '#weigh=time:50',
    others: '#weigh=fit:0,make.cost:5,borrow.leaving:1',
    verdict: '“Buy” leads with 3.67, 0.08 ahead of “Borrow”.',
    markdown: [
      '## Make, buy or borrow?',
      '| Criterion | Weight | Make | Buy | Borrow |',
      '| --- | ---: | ---: | ---: | ---: |',
      '| Time | 50 | 2 | 5 | 3 |',
      '| Weighted average | 120 | 3.25 | 3.67 | 3.58 |',
      '“Buy” leads with 3.67',
    ],
    whole: ['Leaving', '3.70', '“Borrow” leads with 3.70, 0.20 ahead of “Make”.'],
  },
  {
    id: 'wait',
    task: 'Change three figures and see what follows from them.',
    answer: (page: Page) => page.getByRole('slider', { name: 'Load' }).fill('90'),
    answers: '#wait=load:90',
    others: '#wait=load:50,price:1000',
    verdict: 'The wait costs: €10,800 (in the essay €4,800).',
    markdown: [
      '## What a full week costs',
      '| Figure | My figures | In the essay |',
      '| Load | 90% | 80% |',
      '| The wait costs | €10,800 | €4,800 |',
      'The wait costs: €10,800 (in the essay €4,800).',
    ],
    whole: ['Of the week.', 'For every task.', '€4,800', '95%'],
  },
]

test('answers shared from a page of its own arrive under its title', async ({ page }) => {
  await page.goto('/tools/count/#count=few.news:yes')
  await expect(page.locator('.answers-note')).toContainText('Tips towards “Too few”.')
  await expect(page.locator('.answers-note')).toBeInViewport()
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
})

for (const { id, task, answer, answers, others, verdict, markdown, whole } of tools) {
  const toolOf = (page: Page) => page.locator(`#${id}`)
  const verdictOf = (page: Page) => toolOf(page).locator('.tool-verdict')
  const open = async (page: Page, path: string) => {
    await page.goto(path)
    await toolOf(page).scrollIntoViewIfNeeded()
    await expect(toolOf(page).getByRole('button', { name: 'Share', exact: true })).toBeVisible()
    return toolOf(page)
  }

  test.describe(`#${id}`, () => {
    test('is shared by its address, also with somebody who has never been here', async ({ page, browser }) => {
      await open(page, article)
      await answer(page)
      await expect(page).toHaveURL(article + answers)
      const fresh = await browser.newContext()
      const other = await fresh.newPage()
      await other.goto(page.url())
      await expect(verdictOf(other).locator('strong')).toHaveText(verdict)
      await expect(other.locator('.answers-note')).toContainText(verdict)
      await expect(other.locator('.answers-note')).toBeInViewport()
      await fresh.close()
    })

    test('starts again, and takes that back', async ({ page }) => {
      const tool = await open(page, article)
      await answer(page)
      await expect(verdictOf(page)).toContainText(verdict)
      const button = tool.getByRole('button', { name: 'Clear answers' })
      await button.click()
      await expect(verdictOf(page)).not.toContainText(verdict)
      await expect(page).toHaveURL(article)
      await tool.getByRole('button', { name: 'Undo' }).click()
      await expect(verdictOf(page)).toContainText(verdict)
      await expect(page).toHaveURL(article + answers)
    })

    test('is copied as Markdown', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const tool = await open(page, article + answers)
      await tool.getByRole('button', { name: 'Copy as Markdown' }).click()
      await expect(tool.getByRole('button', { name: 'Markdown copied' })).toBeVisible()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      for (const line of [...markdown, page.url()]) expect(copied).toContain(line)
    })

    test('prints as a worksheet: itself alone, with the answers, on one page', async ({ page }) => {
      const tool = await open(page, article + answers)
      await page.evaluate(() => {
        window.print = () => {}
      })
      await tool.getByRole('button', { name: 'Print worksheet' }).click()
      await expect(page.locator('html')).toHaveClass(/worksheet/)
      await page.emulateMedia({ media: 'print' })
      await expect(verdictOf(page)).toContainText(verdict)
      await expect(tool.getByText(whole[0] ?? '').first()).toBeVisible()
      await expect(page.locator('h1, .site-header, .tool-bar').filter({ visible: true })).toHaveCount(0)
      const [sheet = '', ...more] = await readPdf(await page.pdf({ format: 'A4' }))
      expect(more).toEqual([])
      for (const text of [markdown[0]?.slice('## '.length) ?? '', verdict]) expect(sheet).toContain(text)
    })

    test('takes no room in print for what its module has not filled yet', async ({ page }) => {
      await page.goto(article)
      await expect(toolOf(page).locator('.tool-live').first()).toHaveCSS('display', 'block')
      await page.emulateMedia({ media: 'print' })
      for (const live of await toolOf(page).locator('.tool-live').all()) await expect(live).toHaveCSS('display', 'none')
    })

    test('is printed in a text as its title, its task, its result and its address, and alone in full', async ({
      page,
    }) => {
      for (const [path, isAlone] of [
        [article, false],
        [`/tools/${id}/`, true],
      ] as const) {
        await page.emulateMedia({ media: 'screen' })
        const tool = await open(page, path + answers)
        await page.emulateMedia({ media: 'print' })
        await expect(verdictOf(page)).toContainText(verdict)
        await expect(tool.locator('.tool-on-paper')).toContainText(`fixture.example/tools/${id}/`)
        await expect(tool.locator('.tool-on-paper')).toBeVisible({ visible: !isAlone })
        await expect(tool.locator('[role=group], table').first()).toBeVisible({ visible: isAlone })
      }
    })

    test('says on its page what to do, and which text it is from', async ({ page }) => {
      await page.goto(`/tools/${id}/`)
      await expect(page.locator('.article-head .stand')).toHaveText(task)
      await page.locator('.article-head').getByRole('link', { name: 'Every tool' }).click()
      await expect(page).toHaveURL(`${article}#${id}`)
    })

    test('is complete without scripts, and offers nothing that needs them', async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto(article)
      for (const text of whole) await expect(toolOf(page).getByText(text).first()).toBeVisible()
      await expect(toolOf(page).getByRole('button')).toHaveCount(0)
      await expect(toolOf(page).getByRole('slider')).toHaveCount(0)
      await expect(toolOf(page).getByRole('spinbutton')).toHaveCount(0)
      await context.close()
    })

    test('moves nothing when its island comes', async ({ page }) => {
      await withoutFaces(page)
      await page.route(/islands\/(?!site)/, (route) => route.abort())
      await page.goto(article)
      const height = () => toolOf(page).evaluate((tool) => tool.getBoundingClientRect().height)
      const before = await height()
      await page.unroute(/islands\/(?!site)/)
      await open(page, article)
      expect(await height()).toBe(before)
    })

    test('fits 320 px in every state', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 })
      for (const hash of ['', answers, others]) {
        await page.goto('about:blank')
        const tool = await open(page, article + hash)
        const { page: beyond, inside } = await tool.evaluate((tool) => ({
          page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          inside: Math.max(...[...tool.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right)),
        }))
        expect(beyond).toBe(0)
        expect(inside).toBeLessThanOrEqual(320)
      }
    })

    test('has no violation that axe can find in any state, in light and dark', async ({ page }) => {
      for (const hash of ['', answers, others]) {
        await page.goto('about:blank')
        await open(page, article + hash)
        expect(await findViolations(page, `#${id}`)).toEqual([])
      }
    })
  })
}

test('several on one page do not disturb each other', async ({ page }) => {
  const answers = '#decide=only:no&count=few.news:yes&share=code:40,reviews:20,people:20,plans:20'
  await page.goto(article + answers)
  const verdict = (id: string) => page.locator(`#${id} .tool-verdict`)
  for (const id of ['decide', 'count', 'share']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded()
    await expect(page.locator(`#${id} .tool-bar`)).toBeVisible()
  }
  await page.locator('#count').getByRole('button', { name: 'Start my own' }).click()
  await expect(verdict('count')).toHaveText('Tick the signs you recognise.')
  await expect(verdict('decide')).toContainText('Hand it over')
  await expect(verdict('share')).toContainText('You would move 12 of 40 hours.')
  await expect(page).toHaveURL(article + answers.replace('count=few.news:yes&', ''))
})
