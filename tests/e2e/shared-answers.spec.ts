import { expect, type Page, test } from '@playwright/test'
import { withoutFaces } from '../support/faces'
import { pageKinds } from '../support/pages'

const { article } = pageKinds
const theirs = '#decide=only:no,growth:yes'
const note = (page: Page) => page.locator('.answers-note')
const verdict = (page: Page, id = 'decide') => page.locator(`#${id} .tool-verdict`)
const stored = (page: Page) => page.evaluate(() => localStorage['fulcrum:decide'])
const press = (page: Page, name: string, id = 'decide') =>
  page.locator(`#${id}`).getByRole('button', { name, exact: true }).click()

async function ready(page: Page, id = 'decide') {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded()
  await expect(page.locator(`#${id}`).getByRole('button', { name: 'Share', exact: true })).toBeVisible()
}

/** Answers a question as the reader's own, remembered on the device, and goes away. */
async function rememberOwn(page: Page) {
  await page.goto(article)
  await ready(page)
  await page.locator('#decide').getByRole('radio', { name: 'It leads' }).check()
  await page.locator('#decide').getByRole('checkbox', { name: 'Remember' }).check()
  await page.goto('/about/')
}

/** Everything that has moved by itself since the page began. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(resolve, 500, 0)
      }),
  )

test.describe('answers that come with a link', () => {
  for (const path of [article, pageKinds.tool]) {
    for (const width of [360, 1440]) {
      test(`lead ${path} at ${width} px, and nothing moves`, async ({ page }) => {
        await withoutFaces(page)
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path + theirs)
        await expect(note(page)).toContainText('Answers from a shared link')
        await expect(note(page)).toContainText('Leans towards “Hand it over”.')
        await expect(note(page)).toBeInViewport()
        await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
        expect(await page.evaluate(() => scrollY)).toBe(0)
        expect(await shiftOf(page)).toBe(0)
      })
    }
  }

  test('lead with a row for each of four tools, and nothing moves', async ({ page }) => {
    await withoutFaces(page)
    await page.setViewportSize({ width: 360, height: 900 })
    await page.goto(
      `${article}#decide=only:no&count=few.news:yes&share=code:40,reviews:20,people:20,plans:20&weigh=time:50`,
    )
    await expect(note(page).locator('.answers-verdict')).toHaveCount(4)
    expect(await shiftOf(page)).toBe(0)
  })

  test('are none if the address makes no sense, and the page works', async ({ page }) => {
    const faults: Error[] = []
    page.on('pageerror', (fault) => faults.push(fault))
    await page.goto(
      `${article}#decide=%E0%A4%A,only:maybe,:::&count==&share=code:-5,x:y&weigh=time:1e999&<b>=1&__proto__=a:b`,
    )
    await ready(page)
    await expect(note(page)).toBeHidden()
    await page.locator('#decide').getByRole('radio', { name: 'It leads' }).check()
    await expect(verdict(page)).toContainText('Leans towards')
    expect(faults).toEqual([])
  })

  test('have their room before any module has come', async ({ page }) => {
    await withoutFaces(page)
    await page.route('**/islands/**', (route) => route.abort())
    await page.goto(article + theirs)
    const before = await note(page).boundingBox()
    await page.unroute('**/islands/**')
    await page.reload()
    await expect(note(page)).toContainText('Leans towards')
    expect(await note(page).boundingBox()).toEqual(before)
  })

  test('are nowhere on a page that is opened without', async ({ page }) => {
    for (const hash of ['', '#to-decide', '#decide']) {
      await page.goto('about:blank')
      await page.goto(article + hash)
      await expect(note(page)).toBeHidden()
    }
  })

  test('lead to their reasons', async ({ page }) => {
    await page.goto(article + theirs)
    await note(page).getByRole('button', { name: 'See the reasons' }).click()
    await expect(verdict(page)).toBeInViewport()
    await expect(page.locator('#decide .tool-result')).toBeFocused()
    await expect(page).toHaveURL(article + theirs)
  })

  test('make room for the reader’s own, and come again by Back', async ({ page }) => {
    await page.goto(article + theirs)
    await note(page).getByRole('button', { name: 'Start my own' }).click()
    await expect(verdict(page)).toHaveText('Answer the questions to see which way the beam tips.')
    await expect(page).toHaveURL(article)
    await expect(page.locator('#decide')).toBeInViewport()
    await page.goBack()
    await expect(page).toHaveURL(article + theirs)
    await expect(verdict(page)).toContainText('Leans towards “Hand it over”.')
  })

  test('arrive the same way on a page that is open already', async ({ page }) => {
    await page.goto(article)
    await page.evaluate((hash) => {
      location.hash = hash
    }, theirs)
    await expect(note(page)).toContainText('Leans towards “Hand it over”.')
  })

  test('of two tools have a row each, and are left one by one', async ({ page }) => {
    await page.goto(`${article}${theirs}&count=few.news:yes`)
    await expect(note(page).getByRole('button', { name: 'See the reasons' })).toHaveCount(2)
    await note(page).locator('div', { hasText: 'Hand it over' }).getByRole('button', { name: 'Start my own' }).click()
    await expect(page).toHaveURL(`${article}#count=few.news:yes`)
    await expect(verdict(page, 'count')).toContainText('Tips towards “Too few”.')
    await expect(verdict(page)).toContainText('Answer the questions')
    await expect(note(page)).toContainText('Tips towards “Too few”.')
  })
})

test.describe('remembered answers', () => {
  test('survive a link, whatever is changed there, and are back by one press', async ({ page }) => {
    await rememberOwn(page)
    const own = await stored(page)
    await page.goto(article + theirs)
    await ready(page)
    await page.locator('#decide').getByRole('radio', { name: 'It follows' }).check()
    expect(await stored(page)).toBe(own)
    await press(page, 'Back to my answers')
    await expect(verdict(page)).toContainText('Leans towards “Steer it”.')
    await expect(page).toHaveURL(`${article}#decide=direction:leads`)
    expect(await stored(page)).toBe(own)
  })

  test('give way to those of a link only when the reader keeps these, which she can undo', async ({ page }) => {
    await rememberOwn(page)
    const own = await stored(page)
    await page.goto(article + theirs)
    await ready(page)
    await press(page, 'Keep these as mine')
    expect(await stored(page)).toBe(theirs)
    await expect(page.locator('#decide').getByRole('checkbox', { name: 'Remember' })).toBeChecked()
    await press(page, 'Undo')
    expect(await stored(page)).toBe(own)
    await expect(verdict(page)).toContainText('Leans towards “Steer it”.')
  })
})

test.describe('answers are not lost', () => {
  const follow = async (page: Page) => {
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('.toc a[href="#code-and-numbers"]')?.click())
    await expect(page).toHaveURL(/#code-and-numbers$/)
  }
  const answer = async (page: Page) => {
    await page.goto(article)
    await ready(page)
    await page.locator('#decide').getByRole('radio', { name: 'It leads' }).check()
  }
  const isHers = async (page: Page) => {
    await ready(page)
    await expect(verdict(page)).toContainText('Leans towards “Steer it”.')
    await expect(note(page)).toBeHidden()
    await expect(page.locator('#decide').getByRole('button', { name: 'Clear answers' })).toBeVisible()
  }

  test('by a click in the contents, a reload, Back and Forward', async ({ page }) => {
    await answer(page)
    await follow(page)
    await page.reload()
    await isHers(page)
    await page.goBack()
    await isHers(page)
    await page.goForward()
    await isHers(page)
    await expect(page).toHaveURL(/#code-and-numbers$/)
  })

  test('by leaving the page and coming back', async ({ page }) => {
    await answer(page)
    await page.goto('/about/')
    await page.goBack()
    await isHers(page)
    await page.goto(pageKinds.tool)
    await ready(page)
    await expect(verdict(page)).toContainText('Leans towards “Steer it”.')
  })

  test('when she comes back to an address with older ones of hers', async ({ page }) => {
    await page.goto(article)
    await ready(page)
    await page.locator('#decide').getByRole('radio', { name: 'It follows' }).check()
    await follow(page)
    await page.locator('#decide').getByRole('radio', { name: 'It leads' }).check()
    await page.goBack()
    await isHers(page)
    await expect(page).toHaveURL(`${article}#decide=direction:leads`)
    await page.reload()
    await isHers(page)
  })

  test('when they came with a link: a click in the contents and a reload keep them, as somebody else’s', async ({
    page,
  }) => {
    await page.goto(article + theirs)
    await ready(page)
    await follow(page)
    await page.reload()
    await ready(page)
    await expect(verdict(page)).toContainText('Leans towards “Hand it over”.')
    await expect(page.locator('#decide').getByRole('button', { name: 'Keep these as mine' })).toBeVisible()
  })

  test('where storage is closed, as long as the address holds them', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('closed', 'SecurityError')
          },
        })
      }
    })
    await answer(page)
    await page.reload()
    await isHers(page)
  })
})

test.describe('sharing', () => {
  test('goes through the system where it can, and says nothing when that is called off', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: unknown[] = []
      Object.assign(window, { shared })
      navigator.share = async (data) => {
        shared.push(data)
        throw new DOMException('called off', 'AbortError')
      }
    })
    await page.goto(article + theirs)
    await ready(page)
    await press(page, 'Share')
    expect(await page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toEqual([
      { title: 'Keep it or hand it over?', url: page.url() },
    ])
    await expect(page.locator('#decide .tool-said')).toHaveText('')
  })

  test('copies the link elsewhere, and says so in the button for a moment and to those who listen', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(article + theirs)
    await ready(page)
    const button = page.locator('#decide [value=link]')
    const width = (await button.boundingBox())?.width
    await button.click()
    await expect(button).toHaveText('Link copied')
    await expect(page.locator('#decide .tool-said')).toHaveText('Link copied.')
    expect((await button.boundingBox())?.width).toBe(width)
    await expect(button).toHaveText('Share')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  })

  test('says when the browser does not allow copying', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.goto(article + theirs)
    await ready(page)
    await press(page, 'Share')
    await expect(page.locator('#decide .tool-said')).toHaveText('Couldn’t copy. Your browser blocked it.')
  })
})
