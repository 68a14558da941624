import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Prompts } from '../../../../lib/cli/prompts'
import { runSetup } from '../../../../lib/cli/setup'
import { hashOf } from '../../../../lib/cli/setup/samples'
import { languagesWithWords } from '../../../../lib/words'
import { siteFile } from '../../../support/settings'
import { contextIn, post, siteWith } from '../../../support/site'
import { terminalIn } from '../../../support/transcript'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path d="M0 0h4v3z"/></svg>'
const page = (title: string, body = 'Words of Gazette.') =>
  `---\ntitle: ${title}\nexcerpt: About Gazette.\n---\n\n${body}\n`

const SAMPLES = {
  'posts/one.mdx': post({ title: 'One', author: 'Gazette desk' }, 'See [two](/blog/two/).'),
  'posts/two/index.md': post({ title: 'Two', author: 'Gazette desk' }, '![A field.](./a.svg)'),
  'posts/two/a.svg': SVG,
  'pages/about.mdx': page('About'),
  'pages/join.mdx': page('Join us'),
  'authors/gazette-desk.md': '---\nname: Gazette desk\n---\n\nThe desk.\n',
  'brand/mark.svg': SVG,
}

const ITEMS = [
  { label: 'Essays', path: '/blog/' },
  { label: 'Join', path: '/join/' },
]

const FILES = {
  ...SAMPLES,
  'site.ts': siteFile(
    { name: 'Gazette', url: 'https://gazette.example', author: 'Gazette desk', contact: 'mailto:desk@gazette.example' },
    { navigation: `[\n${ITEMS.map((item) => `    ${JSON.stringify(item)},\n`).join('')}  ]` },
  ),
  'samples.json': JSON.stringify({
    url: 'https://gazette.example',
    files: Object.fromEntries(Object.entries(SAMPLES).map(([file, text]) => [file, hashOf(Buffer.from(text))])),
  }),
}

const FLAGS = ['--name', 'Northlight Notes', '--url', 'https://northlight.example', '--author', 'Brian Hardin', '--yes']
const setup = (...flags: string[]) => ['setup', ...FLAGS, ...flags]

describe('npm run setup', { timeout: 120_000 }, () => {
  it('removes the samples, and leaves a site that is right and says nothing of another', async () => {
    const terminal = terminalIn(FILES)
    const { code, out, err } = await terminal.run(setup('--samples', 'remove'))
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`Written: site.ts, pages/about.mdx, authors/brian-hardin.md, posts/welcome.mdx
5 samples removed

1 post, 1 page, 1 author: no mistakes
`)
    const tree = terminal.tree()
    expect(Object.keys(tree)).toEqual(['authors/brian-hardin.md', 'pages/about.mdx', 'posts/welcome.mdx', 'site.ts'])
    expect(Object.values(tree).join('\n')).not.toMatch(/gazette/i)
    expect(tree['site.ts']).toContain("name: 'Northlight Notes'")
    expect(tree['site.ts']).not.toContain('/join/')
    expect((await terminal.run('check --strict')).out).toBe('1 post, 1 page, 1 author: no mistakes\n')
  })

  it('makes drafts of the samples, which remain samples: a second run may remove them', async () => {
    const terminal = terminalIn(FILES)
    const { code, changed } = await terminal.run(setup())
    expect(code).toBe(0)
    expect(changed['posts/one.mdx']).toBe(SAMPLES['posts/one.mdx'].replace('published: true', 'published: false'))
    expect(changed['posts/welcome.mdx']).toContain('published: true\npublished_at: 2026-06-15\n')
    expect(Object.keys(terminal.tree())).toContain('authors/gazette-desk.md')
    await terminal.run('setup --samples remove --yes')
    expect(Object.keys(terminal.tree())).toEqual([
      'authors/brian-hardin.md',
      'pages/about.mdx',
      'posts/welcome.mdx',
      'site.ts',
    ])
  })

  it('speaks the language of the site to readers', async () => {
    const terminal = terminalIn(FILES)
    const { code } = await terminal.run(
      setup('--samples', 'remove', '--language', 'de-AT', '--contact', 'mailto:a@b.example'),
    )
    expect(code).toBe(0)
    const tree = terminal.tree()
    expect(tree['site.ts']).toContain('{"label":\'Beiträge\',"path":"/blog/"}')
    expect(tree['pages/about.mdx']).toContain('title: Über mich')
    expect(tree['pages/about.mdx']).toContain('Hier schreibt Brian Hardin. [Schreiben Sie mir](mailto:a@b.example)')
    expect(tree['posts/welcome.mdx']).toContain('title: Willkommen bei Northlight Notes')
    expect((await terminal.run('check --strict')).out).toBe('1 post, 1 page, 1 author: no mistakes\n')
    // Now they are her own.
    const hers = terminalIn({ ...tree, 'site.ts': (tree['site.ts'] ?? '').replace('Beiträge', 'Texte') })
    await hers.run('setup --language fr --yes')
    expect(hers.tree()['site.ts']).toContain("language: 'fr'")
    expect(hers.tree()['site.ts']).toContain('Texte')
  })

  it.each(languagesWithWords)('begins with texts in the language %s that mean what they say', async (language) => {
    const terminal = terminalIn(FILES)
    const flags = [
      '--samples',
      'remove',
      '--language',
      language,
      '--name',
      'A *b* [c] {d}',
      '--contact',
      'mailto:a@b.example',
    ]
    const { code, err } = await terminal.run(setup(...flags))
    expect([code, err]).toEqual([0, ''])
    expect((await terminal.run('check --strict')).out).toBe('1 post, 1 page, 1 author: no mistakes\n')
  })

  it('brings a look, with an accent of her own', async () => {
    const terminal = terminalIn(FILES)
    const { code } = await terminal.run(setup('--samples', 'remove', '--look', 'team', '--accent', '#0f766e'))
    expect(code).toBe(0)
    const tree = terminal.tree()
    expect(Object.keys(tree).filter((file) => file.startsWith('brand/'))).toEqual([
      'brand/brand.ts',
      'brand/mark.svg',
      'brand/style.css',
    ])
    expect(tree['brand/brand.ts']).toContain("  accent: '#0f766e',\n")
    expect(tree['brand/mark.svg']).not.toBe(SVG)
    expect((await terminal.run('check --strict')).out).toBe('1 post, 1 page, 1 author: no mistakes\n')
  })

  it('does not write over a look', async () => {
    const terminal = terminalIn({ ...FILES, 'brand/brand.ts': "export default { accent: '#0f766e' }\n" })
    const { code, err, changed } = await terminal.run(setup('--look', 'personal'))
    expect([code, changed]).toEqual([1, {}])
    expect(err).toContain('the site has a look already')
  })

  it('knows its looks', async () => {
    const { code, err, changed } = await terminalIn(FILES).run(setup('--look', 'baroque'))
    expect([code, changed]).toEqual([1, {}])
    expect(err).toContain('--look is "baroque": expected journal, personal or team')
  })

  it('keeps the samples as they are, but not the pages that say whose site it was', async () => {
    const terminal = terminalIn(FILES)
    const { changed } = await terminal.run(setup('--samples', 'keep'))
    expect(Object.keys(changed)).toEqual([
      'authors/brian-hardin.md',
      'brand/mark.svg',
      'pages/about.mdx',
      'pages/join.mdx',
      'samples.json',
      'site.ts',
    ])
    expect((await terminal.run('check')).code).toBe(0)
  })

  it('touches no text that is not a sample, none that has been edited, and none that such a text names', async () => {
    const own = {
      'posts/mine.mdx': post({ title: 'Mine' }, 'I liked [one](/blog/one/).'),
      'posts/two/index.md': `${SAMPLES['posts/two/index.md']}\nMy words.\n`,
      'pages/about.mdx': page('About', 'My page.'),
    }
    const terminal = terminalIn({ ...FILES, ...own })
    const { code, out } = await terminal.run(setup('--samples', 'remove'))
    expect(code).toBe(0)
    expect(terminal.tree()).toMatchObject({
      ...own,
      'posts/two/a.svg': SVG,
      'posts/one.mdx': SAMPLES['posts/one.mdx'],
    })
    expect(out).toContain('Kept, since you have edited them: posts/two, pages/about.mdx\n')
    expect(out).toContain('Kept, since other texts name them: posts/one.mdx\n')
    expect(Object.keys(terminal.tree())).not.toContain('posts/welcome.mdx')
  })

  it('knows a sample by its words, not by its line ends', async () => {
    const crlf = Object.fromEntries(
      Object.entries(SAMPLES).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]),
    )
    const terminal = terminalIn({ ...FILES, ...crlf })
    await terminal.run(setup('--samples', 'remove'))
    expect(Object.keys(terminal.tree()).filter((file) => file.startsWith('posts/'))).toEqual(['posts/welcome.mdx'])
  })

  it('changes nothing when it is run again', async () => {
    const terminal = terminalIn(FILES)
    await terminal.run(setup('--samples', 'remove', '--accent', '#0f766e'))
    const { code, out, changed } = await terminal.run(setup('--samples', 'remove', '--accent', '#0f766e'))
    expect([code, changed]).toEqual([0, {}])
    expect(out).toMatch(/^Nothing had to change\n/)
  })

  it('changes one setting of a site that is set up, with every other as it is', async () => {
    const terminal = terminalIn(FILES)
    await terminal.run(setup('--contact', 'mailto:me@northlight.example'))
    const before = terminal.tree()['site.ts'] ?? ''
    const { changed } = await terminal.run(['setup', '--yes', '--name', 'Other Notes'])
    expect(changed).toEqual({ 'site.ts': before.replace('Northlight Notes', 'Other Notes') })
  })

  it('writes the accent into the brand, and leaves what else stands there', async () => {
    const terminal = terminalIn(FILES)
    expect((await terminal.run(setup('--accent', 'teal'))).changed['brand/brand.ts']).toContain("  accent: 'teal',\n")
    const brand = "export default {\n  paper: '#fff', // white\n  accent: { light: '#00f', dark: '#88f' },\n}\n"
    const { changed } = await terminalIn({ ...FILES, 'brand/brand.ts': brand }).run(setup('--accent', '#0f766e'))
    expect(changed['brand/brand.ts']).toBe(brand.replace("{ light: '#00f', dark: '#88f' }", "'#0f766e'"))
  })

  it('writes names of any kind', async () => {
    for (const name of ['*Bold* `{x}` & <b>', '1. First', '- "Quoted"', "Ada's #1: [notes]"]) {
      const terminal = terminalIn(FILES)
      const flags = [`--name=${name}`, `--author=${name}`, `--line=${name}`, '--url=https://a.example']
      const { code, err } = await terminal.run(['setup', ...flags, '--samples', 'remove', '--yes'])
      expect([name, code, err]).toEqual([name, 0, ''])
      const { out } = await terminal.run('check --strict')
      expect([name, out]).toEqual([name, '1 post, 1 page, 1 author: no mistakes\n'])
    }
  })

  it.each([
    [['--url', 'northlight.example'], 'fix: --url "https://northlight.example"'],
    [['--language', 'german'], 'fix: --language "de"'],
    [['--time-zone', 'denver'], 'fix: --time-zone "America/Denver"'],
    [['--accent', 'reddish'], 'fix: --accent "#0f766e"'],
    [['--name', ''], 'fix: --name "Northlight Notes"'],
    [['--contact', 'me@example.org'], 'fix: --contact "mailto:ada@example.org"'],
    [['--samples', 'delete'], 'fix: --samples drafts'],
  ])('refuses %j and writes nothing', async (flags, fix) => {
    const { code, out, err, changed } = await terminalIn(FILES).run(setup(...flags))
    expect([code, out, changed]).toEqual([1, '', {}])
    expect(err).toContain(`${fix}\nNothing was written.\n`)
  })

  it('refuses settings that are computed', async () => {
    const text = FILES['site.ts'].replace('"Gazette"', '["Gazette"].join()')
    const { code, err, changed } = await terminalIn({ ...FILES, 'site.ts': text }).run(setup())
    expect([code, changed]).toEqual([1, {}])
    expect(err).toMatch(/site\.ts computes settings that would have to change\n {2}fix: /)
  })

  it('names the flags that are missing when there is nobody to ask', async () => {
    const { code, err, changed } = await terminalIn(FILES).run('setup --name Notes --yes')
    expect([code, changed]).toEqual([1, {}])
    expect(err).toBe('without a terminal to ask at, flags are needed: --url --author\nNothing was written.\n')
    expect((await terminalIn(FILES).run('setup --name Notes')).err).toBe(
      `without a terminal to ask at, flags are needed: --url --author --line --language --time-zone --contact --accent --samples
  fix: --yes stands for all but --name, --url and --author
Nothing was written.
`,
    )
  })
})

describe('npm run setup at a terminal', () => {
  it('asks for what no flag says, and begins each answer with what is known', async () => {
    const { root } = siteWith(FILES)
    const { prompts, asked } = person({
      'What is it called?': 'Notes',
      'At which address will it be?': 'https://a.example',
    })
    const { context } = contextIn(root, { prompts })
    expect(await runSetup(context, ['--author', 'Ada'])).toBe(0)
    expect(asked).toEqual([
      ['What is it called?', ''],
      ['At which address will it be?', ''],
      ['What is it, in one line?', 'Notes by Ada.'],
      ['In which language? A tag such as en, de or pt-BR', 'en'],
      ['In which time zone are its dates?', Intl.DateTimeFormat().resolvedOptions().timeZone],
      ['Where can readers write to you? (may be empty)', ''],
      ['In which colour are its links? (may be empty)', ''],
      ['What shall happen to the sample essays?', 'drafts'],
      ['How shall it look?', 'journal'],
    ])
    expect(readFileSync(join(root, 'site.ts'), 'utf8')).toContain("line: 'Notes by Ada.'")
  })

  it('says at once what is wrong with an answer', async () => {
    const { prompts, objections } = person({
      'What is it called?': 'Notes',
      'At which address will it be?': 'notes.example',
    })
    await runSetup(contextIn(siteWith(FILES).root, { prompts }).context, [])
    expect(objections).toContain(
      'expected the origin of the site, such as https://example.org, with nothing after it, found "notes.example": did you mean https://notes.example?',
    )
  })

  it('writes nothing for somebody who gives up', async () => {
    const { root } = siteWith(FILES)
    const prompts: Prompts = { text: async () => undefined, select: async () => undefined }
    const { context, said } = contextIn(root, { prompts })
    expect(await runSetup(context, FLAGS.slice(0, -1))).toBe(1)
    expect(said.err).toBe('Stopped.\nNothing was written.\n')
    expect(readFileSync(join(root, 'site.ts'), 'utf8')).toBe(FILES['site.ts'])
  })
})

/** Somebody who answers some questions, and leaves the others as they begin. */
function person(answers: Readonly<Record<string, string>>) {
  const asked: [question: string, initial: string][] = []
  const objections: string[] = []
  const prompts: Prompts = {
    async text({ message, initial = '', check }) {
      asked.push([message, initial])
      const answer = answers[message] ?? initial
      const objection = check(answer)
      if (objection === undefined) return answer
      objections.push(objection)
      return undefined
    },
    async select({ message, initial }) {
      asked.push([message, initial])
      return initial
    },
  }
  return { prompts, asked, objections }
}
