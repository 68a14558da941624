import { beforeAll, expect, test } from 'vitest'
import { budgets, type FinishedSite, findOverBudget } from '@/lib/export'
import { type Built, exported, runBuild } from '../support/build'
import { finishedSite } from '../support/finished-site'
import { writePublication } from '../support/publication'

let run: ReturnType<typeof runBuild>
let built: Built
let articles: FinishedSite['pages']
let finished: FinishedSite

beforeAll(async () => {
  run = runBuild('publication', { CONTENT_DIR: writePublication(), SITE_NOW: '2026-11-22T12:00:00Z' })
  if (run.code !== 0) throw new Error(run.output)
  built = await exported(run.folder)
  finished = finishedSite(built.folder)
  articles = finished.pages.filter(({ isArticle }) => isArticle)
})

test('a publication that somebody brings along builds, however long its posts are', () => {
  // With their contents, code and what stands after them.
  const words = articles.map(({ file }) => wordsIn(built.read(file)))
  expect(articles).toHaveLength(32)
  expect(words.filter((count) => count > 2400).length).toBeGreaterThan(4)
  expect(words.filter((count) => count < 1200).length).toBeGreaterThan(1)
  expect(Math.max(...articles.map(({ bytes }) => bytes))).toBeGreaterThan(15_000)
  expect(run.output).not.toContain('✘')
})

test('the engine keeps what it promises: bytes beside a text, scripts, requests, fonts', async () => {
  expect(await findOverBudget(finished)).toEqual([])
})

test('what it promises is what it does, and not much more', () => {
  const plain = articles.filter(({ file }) => !file.includes('every-component'))
  expect(Math.max(...plain.map(({ engineBytes }) => engineBytes))).toBeGreaterThan(budgets.engine * 0.85)
})

test('the table at the end of the build says it', () => {
  const most = Math.max(...articles.map(({ engineBytes }) => engineBytes))
  expect(run.output).toMatch(new RegExp(`^articles +32 +\\d+ +\\d+ +${most} +\\d+ +2 +0$`, 'm'))
})

/** Counts the words of `<main>`. */
function wordsIn(html: string): number {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return main.replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gs, '').split(/\s+/).length
}
