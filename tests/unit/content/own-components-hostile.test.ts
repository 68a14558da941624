import { afterAll, describe, expect, test } from 'vitest'
import { openCompiler } from '../../../lib/cli/compiler'
import { ownComponent } from '../../support/own-components'
import { post, siteWith } from '../../support/site'

const compiler = openCompiler()
afterAll(() => compiler.close())

/** Waits for threads on a busy machine. */
const PATIENCE = 120_000

/** Returns the report on a site with this component; `inThreads`, its texts are compiled as on the command line. */
async function reportOn(source: string, body = '<Bad />', inThreads = false): Promise<string> {
  const site = siteWith({
    'components/bad.tsx': source,
    'posts/a.mdx': post({}, body),
    'posts/b.mdx': post({ title: 'Another' }, 'Without it.'),
  })
  const { posts, problems } = await site.load(inThreads ? { compile: compiler.compile } : {})
  expect(posts.map(({ slug }) => slug)).toContain('b')
  return problems
    .map(
      ({ file, line, column, message }) =>
        `${[file, line, column].filter((one) => one !== undefined).join(':')} ${message}`,
    )
    .join('\n')
}

describe('a component that means harm', () => {
  test.each([
    ['reads a file', '{}, () => <p>{fs.readFileSync("/etc/passwd", "utf8")}</p>', "import fs from 'node:fs'\n"],
    ['requires a module', '{}, () => <p>{require("fs").readdirSync("/")}</p>', ''],
    ['imports one later', '{}, () => { import("node:fs"); return <p>a</p> }', ''],
  ])('%s: is refused where it says so', async (_, args, before) => {
    expect(await reportOn(ownComponent(args, before))).toMatch(
      /^components\/bad\.tsx:\d+:\d+ Could not resolve "(?:node:)?fs"/,
    )
  })

  test.each([
    [
      'hides the name of a module',
      '{}, () => <p>{require(["f", "s"].join("")).readdirSync("/")}</p>',
      'there is no fs for a component',
    ],
    ['ends the process', '{}, () => { process.exit(3) }', 'process is not defined'],
    [
      'asks for the process behind the globals',
      '{}, () => <p>{globalThis.constructor.constructor("return process")().pid}</p>',
      '',
    ],
    [
      'asks for it behind a function',
      '{}, () => <p>{(() => {}).constructor("return process")().pid}</p>',
      'process is not defined',
    ],
    [
      'calls itself without end',
      '{}, () => { const again = () => again(); return again() }',
      'Maximum call stack size exceeded',
    ],
    ['makes a text without end', '{}, () => { let a = "a"; for (;;) a += a }', 'Invalid string length'],
  ])('%s: is reported at its line', async (_, args, message) => {
    const said = await reportOn(ownComponent(args))
    expect(said).toMatch(/^components\/bad\.tsx:\d+:\d+ a text that uses <Bad> cannot show it: /)
    expect(said).toContain(message)
    expect(said).toContain('posts/a.mdx:8:1 <Bad> cannot be shown: ')
  })

  test.each([
    ['loops', ownComponent('{}, () => { for (;;); }')],
    ['loops as soon as it is loaded', ownComponent('{}, () => null', 'while (true) {}\n')],
    [
      'loops in promises',
      ownComponent('{}, () => null', 'const again = () => Promise.resolve().then(again)\nagain()\n'),
    ],
  ])('%s: is stopped, however often it is used', async (_, source) => {
    const said = await reportOn(source, '<Bad />\n\n<Bad />\n\n<Bad />')
    expect(said).toContain('posts/a.mdx:12:1 <Bad> cannot be shown: it takes more than 5 seconds')
  })

  test('returns more HTML than any text has', async () => {
    expect(await reportOn(ownComponent('{}, () => <p>{"a".repeat(2e6)}</p>'))).toContain(
      '<Bad> cannot be shown: its HTML has more than a million characters',
    )
  })
})

describe('a component that nothing in its own world stops', () => {
  test('eats memory: ends at the limit of its text', { timeout: PATIENCE }, async () => {
    const source = ownComponent('{}, () => { const a = []; for (;;) a.push([a.length, { a: a.length }]) }')
    expect(await reportOn(source, '<Bad />', true)).toMatch(
      /posts\/a\.mdx(?:\S* <Bad> cannot be shown: it takes more than 5 seconds| the text takes more than (?:512 MB|10 sec))/,
    )
  })

  test('finds a way out, which ends no more than the check of its text', { timeout: PATIENCE }, async () => {
    const out = '{}, () => { (console.log as any).constructor("return process")().exit(0) }'
    expect(await reportOn(ownComponent(out), '<Bad />', true)).toBe(
      'posts/a.mdx <Bad> ends the program that checks the text',
    )
  })

  test('fails later, when nobody waits for it', { timeout: PATIENCE }, async () => {
    const late = ownComponent('{}, () => <p>a</p>', 'Promise.reject(new Error("late"))\n')
    expect(await reportOn(late, '<Bad />', true)).toBe('')
  })
})

describe('a component that no text uses', () => {
  test.each([
    [
      'throws when it is loaded',
      ownComponent('{}, () => null', 'throw new TypeError("no luck")\n'),
      ':1:7',
      'TypeError: no luck',
    ],
    [
      'throws when it is shown',
      ownComponent('{}, () => { throw new TypeError("no luck") }'),
      ':4:',
      'TypeError: no luck',
    ],
    [
      'loops as soon as it is loaded',
      ownComponent('{}, () => null', 'while (true) {}\n'),
      '',
      'it takes more than 5 seconds',
    ],
    ['exports something else', 'export default 3', '', 'its default export is not a component'],
    ['does not compile', `${ownComponent('{}, () => null')}const =`, ':6:7', 'Expected identifier'],
  ])('is reported in its file: it %s', async (_, source, place, message) => {
    const said = await reportOn(source, 'Text.')
    expect(said.split('\n')).toHaveLength(1)
    expect(said.startsWith(`components/bad.tsx${place}`), said).toBe(true)
    expect(said).toContain(message)
  })

  test.each([
    ['needs props', '{ props: { a: z.number() } }, ({ a }) => <p>{a.toFixed(2)}</p>'],
    ['needs content', "{ children: 'blocks', filled: true }, ({ children }) => <div>{children}</div>"],
    ['belongs in a line', '{ inline: true }, () => <b>a</b>'],
  ])('is right if it %s', async (_, args) => {
    expect(await reportOn(ownComponent(args), 'Text.')).toBe('')
  })
})
