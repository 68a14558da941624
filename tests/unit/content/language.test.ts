import { describe, expect, test } from 'vitest'
import { loadArtifact } from '@/lib/mdx'
import { jsonLdFor, postPage } from '@/lib/seo'
import { renderTwin } from '@/lib/twins'
import { post, siteWith } from '../../support/site'

const BODY = '"Ja." Ein Satz mit Anmerkung.[^1]\n\n> [!TIP]\n> Weiter so.\n\n[^1]: Die Anmerkung.'

async function load(fields: Record<string, unknown>, body = BODY) {
  const { posts, problems } = await siteWith({ 'posts/a.mdx': post(fields, body) }).load()
  return { post: posts[0], problems }
}

describe('the language of a post', () => {
  test('is that of its punctuation, its notes and callouts, its twin and its data', async () => {
    const { post: found, problems } = await load({ language: 'DE-at', title: "Was heißt 'nein'?" })
    expect(problems).toEqual([])
    expect(found).toMatchObject({ language: 'de-AT', title: 'Was heißt ‚nein‘?' })
    if (!found) return
    const { markdown, code } = await loadArtifact(found.artifact)
    expect(markdown).toContain('„Ja.“')
    expect(markdown).toContain('**Tipp**')
    expect(code).toContain('(Anmerkung ')
    expect(renderTwin(found, markdown)).toContain('Von Fixture editors · 2. März 2026')
    expect(JSON.stringify(jsonLdFor(postPage(found)))).toContain('"inLanguage":"de-AT"')
  })

  test('is left out where it is that of the site', async () => {
    expect((await load({ language: 'en' })).post).not.toHaveProperty('language')
  })

  test('counts for the time that it takes to read', async () => {
    const words = 'Wort '.repeat(1000)
    const minutes = async (language: string) => (await load({ language }, words)).post?.facts.minutes
    expect([await minutes('en'), await minutes('de'), await minutes('ar')]).toEqual([4, 5, 7])
  })

  test('decides which blocks run against their surroundings', async () => {
    const { post: found } = await load({ language: 'ar' }, 'نص عربي.\n\nEnglish words.')
    const { code } = await loadArtifact(found?.artifact ?? '')
    expect(code.match(/dir: "auto"/g)).toHaveLength(1)
  })

  test.each([
    ['german', 'de'],
    ['de_AT', 'de-AT'],
    ['xx', 'en'],
  ])('is refused when it is no tag: %s', async (language, hint) => {
    const { problems } = await load({ language })
    expect(problems).toMatchObject([{ field: 'language', severity: 'error', hint: expect.stringContaining(hint) }])
  })
})
