import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { post, siteWith } from '../../support/site'

interface Matcher {
  readonly pattern: Readonly<Record<string, string | number>>
  readonly background: { readonly beginsPattern: string; readonly endsPattern: string }
}

const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as {
  readonly tasks: readonly { readonly command: string; readonly problemMatcher: readonly Matcher[] }[]
}
const matchers = tasks.find(({ command }) => command.includes('check'))?.problemMatcher ?? []

/** Returns what an editor reads from a report. */
function matched(report: string) {
  return report.split('\n').flatMap((line) =>
    matchers.flatMap(({ pattern }) => {
      const match = new RegExp(String(pattern.regexp)).exec(line)
      const { kind, regexp, ...groups } = pattern
      return match
        ? [Object.fromEntries(Object.entries(groups).map(([key, index]) => [key, match[Number(index)]]))]
        : []
    }),
  )
}

it('finds every problem of a report, each once, with its place and weight', { timeout: 60_000 }, async () => {
  const site = siteWith({
    'posts/a.mdx': post({ title: 'A', published: 'yes', layout: 'wide' }, 'See <Nope />: 1:2  x.'),
    'posts/notes.txt': 'x',
    'posts/c.mdx': post().replace('title', 'titel'),
  })
  const { out } = await site.check()
  const { problems } = JSON.parse((await site.check('--format', 'json')).out) as {
    problems: readonly { file: string; line?: number; column?: number; severity: string; message: string }[]
  }
  expect(problems.length).toBeGreaterThan(4)
  expect(problems.some(({ line }) => line === undefined)).toBe(true)
  expect(
    matched(out).map(({ file, line, column, severity, message }) => ({ file, line, column, severity, message })),
  ).toEqual(
    problems.map(({ file, line, column, severity, message }) => ({
      file,
      line: line?.toString(),
      column: column?.toString(),
      severity: severity === 'warning' ? 'warning' : undefined,
      message: expect.stringContaining(message) as unknown,
    })),
  )
})

it('knows where a report of check --watch begins and ends', () => {
  const source = readFileSync('lib/cli/dev/recheck.ts', 'utf8')
  const [, begins = ''] = /BEGINS = '(.*)'/.exec(source) ?? []
  const [, ends = ''] = /ENDS = '(.*)'/.exec(source) ?? []
  for (const { background } of matchers) {
    expect(begins).toMatch(new RegExp(background.beginsPattern))
    expect(`${ends} in 0.2 s`).toMatch(new RegExp(background.endsPattern))
  }
})
