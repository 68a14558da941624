import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { messagePath, nearest, type Problem, problem } from '../problems'
import { createSpotFinder, evaluateModule } from '../settings'
import { settingsPath } from '../site'
import { en } from './en'
import { createKit } from './kit'

/** The words of the content folder: `words.ts` beside `site.ts`. */
interface Own {
  /** Identifies what the file says. */
  readonly state: string
  readonly words: Tree
  readonly problems: readonly Problem[]
}

interface Tree {
  readonly [name: string]: unknown
}

const NONE: Own = { state: '', words: {}, problems: [] }

/** Returns the path of the file with the site's own words, which need not exist. */
export const wordsFile = () => join(dirname(settingsPath()), 'words.ts')

/** Returns the site's own words; none if there is a mistake in them. */
export const ownWords = (): Tree => load().words

/** Returns those of them that modules in the browser say. */
export const ownIslandWords = (): Tree => {
  const { islands } = ownWords()
  return isTree(islands) ? islands : {}
}

/** Returns a text that changes whenever the site's own words do; empty if there are none. */
export const ownState = (): string => load().state

/** Returns the mistakes in the site's own words. */
export const wordsProblems = (cwd = process.cwd()): readonly Problem[] =>
  load().problems.map((one) => ({ ...one, file: messagePath(one.file, cwd) }))

/** Returns `words` with those that `own` has in their place. */
export function merge<Words extends object>(words: Words, own: Tree): Words {
  const merged = Object.entries(words).map(([name, value]) => {
    const other = own[name]
    return [name, isTree(value) && isTree(other) ? merge(value, other) : (other ?? value)]
  })
  return Object.fromEntries(merged) as Words
}

/** The file as it was last read, and its size and time then. */
let last: { readonly file: string; readonly stamp: string; readonly own: Own } | undefined

function load(): Own {
  const file = wordsFile()
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) return NONE
  const stamp = `${stats.ino} ${stats.size} ${stats.mtimeMs}`
  if (last?.file !== file || last.stamp !== stamp) last = { file, stamp, own: read(file) }
  return last.own
}

function read(file: string): Own {
  const evaluated = evaluateModule(file, {}, 'words')
  if ('mistakes' in evaluated) {
    const problems = evaluated.mistakes.map((mistake) => report({ ...mistake, file: mistake.file ?? file }))
    return { ...NONE, problems }
  }
  const { value, compiled } = evaluated
  const find = createSpotFinder(compiled)
  const mistakes = compare(value, en(createKit('en')), [])
  const problems = mistakes.map(({ path, isKey, ...rest }) =>
    report({ ...(find(path, isKey ? 'key' : 'value') ?? { file }), ...rest, field: path.join('.') }),
  )
  return problems.length > 0 ? { ...NONE, problems } : { state: compiled.code, words: value as Tree, problems }
}

const report = (parts: Omit<Parameters<typeof problem>[0], 'rule' | 'severity'>) =>
  problem({ rule: 'words', severity: 'error', ...parts })

interface Wrong {
  readonly path: readonly string[]
  /** True if the name is wrong, and not what it stands for. */
  readonly isKey?: true
  readonly message: string
  readonly hint: string
}

/** Compares own words with those of the engine: names, kinds of values, places for something else. */
function compare(own: unknown, words: object, path: readonly string[]): Wrong[] {
  if (!isTree(own)) return [{ path, message: 'expected words by their names', hint: 'see lib/words/en for the names' }]
  return Object.entries(own).flatMap(([name, value]): Wrong[] => {
    const at = [...path, name]
    const known = Reflect.get(words, name)
    if (known === undefined) return [unknown(at, Object.keys(words))]
    if (isTree(known)) return compare(value, known, at)
    if (value === undefined) return []
    if (typeof known === 'function') {
      return typeof value === 'function' ? [] : [expected(at, 'a function', `${name}: ${sample(known)}`)]
    }
    if (typeof value !== 'string') return [expected(at, 'text', `${name}: '${known}'`)]
    return checkText(value, String(known), at)
  })
}

function checkText(text: string, known: string, path: readonly string[]): Wrong[] {
  if (text.includes('<'))
    return [{ path, message: 'a word is text, not HTML, so it has no <', hint: 'remove the tags' }]
  const places = (one: string) => [...new Set(one.match(/\{\w+\}/g))].sort()
  const [wanted, written] = [places(known), places(text)]
  if (wanted.join() === written.join()) return []
  const message =
    wanted.length > 0 ? `expected ${wanted.join(' and ')} in the text` : `there is no ${written.join()} here`
  return [{ path, message, hint: `for example '${known}'` }]
}

function unknown(path: readonly string[], names: readonly string[]): Wrong {
  const name = path.at(-1) ?? ''
  const near = nearest(name, names)
  const hint = near ? `did you mean ${near}?` : `write one of ${names.join(', ')}`
  return { path, isKey: true, message: `there is no word called ${name}`, hint }
}

const expected = (path: readonly string[], what: string, hint: string): Wrong => ({
  path,
  message: `expected ${what}`,
  hint,
})

/** Returns the head of a function as its author could write it: `(count) => '…'`. */
const sample = (known: () => unknown) => `${/^\(?[^)=]*\)?/.exec(known.toString())?.[0].trim() ?? '()'} => '…'`

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
