import { describe, expect, it } from 'vitest'
import { siteFile } from '../../support/settings'
import { siteWith } from '../../support/site'
import { terminalIn } from '../../support/transcript'

/** Returns the report of `check` on a `site.ts`: place, field, message and fix of each problem. */
async function check(text: string, files: Readonly<Record<string, string>> = {}) {
  const { code, out, err } = await siteWith({ ...files, 'site.ts': text }).check('--format', 'json')
  expect(err).toBe('')
  const { problems } = JSON.parse(out) as { problems: Record<string, string>[] }
  return {
    code,
    problems,
    lines: problems.map(({ file, line, column, field, message, hint }) =>
      [[file, line, column].filter(Boolean).join(':'), field, message, hint && `fix: ${hint}`]
        .filter(Boolean)
        .join('  '),
    ),
  }
}

const ACCOUNT = (found: string) => `expected an account such as @ada@social.example, found "${found}"`
const LICENCE_URL = (found: string) =>
  `expected an address such as https://creativecommons.org/licenses/by/4.0/, found "${found}"`
const FROM = (found: string) => `expected an old address such as /old-name/, /category/* or /?p=123, found "${found}"`
const STYLE = (found: string) =>
  `expected apa, harvard1, vancouver or a style file in the content folder, such as ./my-style.csl, found "${found}"`

describe('settings', () => {
  it('without mistakes are not mentioned', async () => {
    expect(await check(siteFile())).toEqual({ code: 0, problems: [], lines: [] })
  })

  it('may name a style file, which is reported where it is wrong, and where it is named if there is none', async () => {
    const settings = siteFile({ references: { style: './own.csl' } })
    expect(await check(settings)).toMatchObject({
      code: 1,
      problems: [{ file: 'site.ts', field: 'references.style', message: 'there is no file own.csl' }],
    })
    expect((await check(settings, { 'own.csl': '\n<style class="note"/>' })).lines[0]).toMatch(
      /^own\.csl:2:21 {2}this style puts citations in notes/,
    )
  })

  it.each<[string, unknown, unknown, string?]>([
    ['name', '', 'expected text of 1 to 80 characters on one line, found ""'],
    ['name', '  ', 'expected text of 1 to 80 characters on one line, found ""'],
    ['name', 12, 'expected text of 1 to 80 characters on one line, found 12'],
    ['line', 'a\nb', 'expected text of 1 to 160 characters on one line, found "a b"'],
    ['url', 'http://notes.example', ORIGIN('http://notes.example'), "url: 'https://notes.example'"],
    ['url', 'https://notes.example/', ORIGIN('https://notes.example/'), "url: 'https://notes.example'"],
    ['url', 'https://notes.example/blog', ORIGIN('https://notes.example/blog'), "url: 'https://notes.example'"],
    ['url', 'notes.example', ORIGIN('notes.example'), "url: 'https://notes.example'"],
    ['url', 'https://me:pw@notes.example', ORIGIN('https://me:pw@notes.example'), "url: 'https://notes.example'"],
    ['url', 'HTTPS://Notes.Example', ORIGIN('HTTPS://Notes.Example'), "url: 'https://notes.example'"],
    ['language', 'english please', LANGUAGE('english please'), "language: 'en'"],
    ['language', 'german', LANGUAGE('german'), "language: 'de'"],
    ['language', 'pt_br', LANGUAGE('pt_br'), "language: 'pt-BR'"],
    ['language', 'xq', LANGUAGE('xq'), "language: 'en'"],
    ['timeZone', 'Europe/Berln', ZONE('Europe/Berln'), "timeZone: 'Europe/Berlin'"],
    ['timeZone', 'denver', ZONE('denver'), "timeZone: 'America/Denver'"],
    ['timeZone', '+01:00', ZONE('+01:00'), "timeZone: 'UTC'"],
    ['timeZone', 'BST', ZONE('BST')],
    ['author', '???', 'expected a name with a letter or digit, found "???"'],
    ['publisher', 'Me', 'expected type and name, found "Me"'],
    ['pageSize', 0, 'expected a whole number from 1 to 1000, found 0', 'pageSize: 20'],
    ['pageSize', '30', 'expected a whole number from 1 to 1000, found "30"', 'pageSize: 30'],
    ['feedLimit', 2.5, 'expected a whole number from 1 to 1000, found 2.5'],
    ['fediverse', 'ada@social.example', ACCOUNT('ada@social.example'), "fediverse: '@ada@social.example'"],
    ['licence', { name: 'Mine', url: 'http://a.example/' }, LICENCE_URL('http://a.example/')],
    [
      'services',
      { statistics: {} },
      'expected one of plausible, umami, goatCounter, cloudflare, script, found something in braces',
    ],
    ['services', { comments: 'giscus' }, 'expected giscus, found "giscus"'],
    ['services', { discuss: ['twitter'] }, 'expected one of mastodon, bluesky, mail, found "twitter"', "'mastodon'"],
    [
      'services',
      { newsletter: { kit: 'my-form' } },
      'expected the number of your form at Kit, found "my-form"',
      "kit: '1234567'",
    ],
    [
      'services',
      { statistics: { script: { src: 'https://a.example/c.js', attributes: { onload: 'x()' } } } },
      'expected an attribute such as data-site, found "onload"',
      'remove it',
    ],
    [
      'services',
      { statistics: { plausibel: { domain: 'a.example' } } },
      'there is no such setting, did you mean `plausible`?',
      "plausible: { domain: 'a.example' }",
    ],
    ['head', { meta: { viewport: 'width=900' } }, 'the engine writes viewport itself', 'remove it'],
    ['head', { meta: { 'og:title': 'Mine' } }, 'the engine writes og:title itself', 'remove it'],
    [
      'head',
      { links: [{ rel: 'stylesheet', href: 'https://a.example/' }] },
      expect.stringContaining('expected one of me, webmention'),
    ],
    ['references', { style: 'appa' }, STYLE('appa'), "style: 'apa'"],
    ['references', { style: 'styles/own.csl' }, STYLE('styles/own.csl'), "style: './styles/own.csl'"],
    ['references', { style: './../own.csl' }, STYLE('./../own.csl'), "style: './own.csl'"],
    ['references', 'apa', 'expected style, found "apa"'],
    ['redirects', [{ from: 'old', to: '/new/' }], FROM('old'), "from: '/old-name/'"],
    ['redirects', [{ from: '/old/:name', to: '/new/' }], FROM('/old/:name')],
    ['redirects', [{ from: '/old', to: '/new/:splat' }], expect.stringContaining('a * at the end'), "from: '/old/*'"],
    ['redirects', [{ from: '/old/', to: 'http://a.example/' }], expect.stringContaining('http://a.example/')],
    ['redirects', [{ from: '/old/', to: '/new/', status: 200 }], 'expected 301 or 302, found 200', 'status: 301'],
    ['navigation', 'About', 'expected a list of items, found "About"'],
    ['check', {}, 'the setting is required', 'severities: {}'],
    [
      'check',
      { severities: {}, pictureHosts: ['https://images.example.org/a/'] },
      'expected the name of a host, such as images.example.org, found "https://images.example.org/a/"',
      "'images.example.org'",
    ],
    [
      'check',
      { severities: {}, elsewhere: ['docs/'] },
      'expected a path such as /shop/ or a section such as /docs/*, found "docs/"',
    ],
    ['check', { severities: {}, elsewhere: ['/*'] }, expect.stringContaining('a section such as /docs/*')],
  ])('refuse %s: %j', async (field, value, message, hint) => {
    const { code, problems } = await check(siteFile({ [field]: value }))
    expect(code).toBe(1)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      file: 'site.ts',
      rule: 'settings',
      severity: 'error',
      message,
      ...(hint && { hint }),
    })
    expect(problems[0]?.field).toMatch(new RegExp(`^${field}`))
    const line = siteFile({ [field]: value }).split('\n')[Number(problems[0]?.line) - 1]
    expect(line?.slice(Number(problems[0]?.column) - 1)).toMatch(/^(?:["'{[]|-?\d)/)
    expect(line).toContain(field)
  })

  it.each([
    ['language', 'EN-us'],
    ['language', 'de-Latn-CH'],
    ['timeZone', 'UTC'],
    ['timeZone', 'America/Argentina/Buenos_Aires'],
    ['url', 'https://notes.example:8443'],
  ])('accept %s: %s', async (field, value) => {
    expect((await check(siteFile({ [field]: value }))).lines).toEqual([])
  })

  it('accept a language that the engine has no words in, with a warning', async () => {
    const { code, lines } = await check(siteFile({ language: 'zh-Hant-TW' }))
    expect(code).toBe(0)
    expect(lines).toEqual([expect.stringContaining('the engine has no words in "zh-Hant-TW"')])
  })

  it('know what a key with another name was meant to be, and do not miss that as well', async () => {
    const text = siteFile({ timeZone: undefined, timezone: 'Europe/Berlin' })
    expect((await check(text)).lines).toEqual([
      "site.ts:14:3  timezone  there is no such setting, did you mean `timeZone`?  fix: timeZone: 'Europe/Berlin'",
    ])
  })

  it('report a key that nobody knows, and one that is missing', async () => {
    const { lines } = await check(siteFile({ feedLimit: undefined, theme: 'dark' }))
    expect(lines).toEqual([
      'site.ts:1:18  feedLimit  the setting is required  fix: feedLimit: 20',
      expect.stringMatching(
        /^site\.ts:14:3 {2}theme {2}there is no such setting {2}fix: remove it; the settings are name, /,
      ),
    ])
  })

  it('are reported all at once, each in its place, also in what they import', async () => {
    const text = [
      "import { items } from './menu'",
      "import type { Nothing } from './nowhere'",
      '',
      'const shared = { name: "" } satisfies object',
      `export default { ${siteFile().match(/line: .*(?=\n})/s)?.[0]} ...shared, navigation: items as Nothing, pageSize: Number("x") }`,
    ].join('\n')
    const menu = "export const items = [\n  { label: 'A' as string, path: 'a' },\n]\n"
    expect((await check(text, { 'menu.ts': menu })).lines.map((line) => line.split('  ').slice(0, 2))).toEqual([
      ['menu.ts:2:33', 'navigation[0].path'],
      ['site.ts:4:24', 'name'],
      ['site.ts:16:87', 'pageSize'],
    ])
  })

  it.each([
    [
      'does not parse',
      'const a = {\n  name: "é" "x",\n}',
      'site.ts:2:13',
      /^the settings cannot be read: Expected "}"/,
    ],
    ['throws', 'const b: { c?: { d: 1 } } = {}\nexport default { name: b.c!.d }', 'site.ts:2:29', /Cannot read prop/],
    ['throws what is no error', 'throw "no"\nexport default 1', 'site.ts', /^the settings cannot be read: no$/],
    ['imports what is not there', "import x from './x'\nexport default x", 'site.ts:1:15', /Could not resolve ".\/x"/],
    ['exports nothing by default', 'export const settings = 1', 'site.ts', /^there is no default export$/],
    ['exports no settings', 'export default () => 1', 'site.ts', /^expected settings in braces, found a function$/],
  ])('that a file %s are a problem with a place', async (_, text, place, message) => {
    const { code, problems } = await check(text)
    expect(code).toBe(1)
    expect(problems).toHaveLength(1)
    const [{ file, line, column, ...found } = {}] = problems
    expect([file, line, column].filter(Boolean).join(':')).toContain(place)
    expect(found.message).toMatch(message)
  })
})

describe('check.severities', () => {
  it.each([
    [
      'missing-picture',
      'off',
      'the rule missing-picture cannot be changed: without it a build breaks or loses something',
    ],
    ['descripton-length', 'off', 'there is no rule descripton-length, did you mean description-length?'],
    ['nonsense', 'off', 'there is no rule nonsense'],
    ['unknown-key', 'none', 'expected error, warning or off, found "none"'],
    ['unknown-key', true, 'expected error, warning or off, found true'],
  ])('refuses %s: %s', async (rule, severity, message) => {
    const { code, problems } = await check(siteFile({ check: { severities: { [rule]: severity } } }))
    expect(code).toBe(1)
    expect(problems).toEqual([expect.objectContaining({ field: `check.severities.${rule}`, line: 14, message })])
  })
})

function ORIGIN(found: string) {
  return `expected the origin of the site, such as https://example.org, with nothing after it, found "${found}"`
}

function LANGUAGE(found: string) {
  return `expected a language tag such as en or pt-BR, found "${found}"`
}

function ZONE(found: string) {
  return `expected a time zone such as Europe/Berlin or UTC, found "${found}"`
}

it.each([
  ['build', 'Nothing was built.'],
  ['post status', 'Nothing was written.'],
])('with a mistake stop %s before it does anything', async (command, outcome) => {
  const run = await terminalIn({
    'posts/a.md': 'no front matter',
    'site.ts': siteFile({ timeZone: 'Europe/Berln' }),
  }).run(command)
  expect(run).toMatchObject({ code: 1, out: '', changed: {} })
  expect(run.err).toMatch(/^site\.ts:7:13 {2}timeZone {2}expected a time zone /)
  expect(run.err).toContain("  fix: timeZone: 'Europe/Berlin'\n\n1 error in 1 file\n")
  expect(run.err.trimEnd().endsWith(outcome)).toBe(true)
})
