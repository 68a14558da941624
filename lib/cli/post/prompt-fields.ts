import type { Outline } from '../../content'
import { site } from '../../site'
import { slugify } from '../../slug'
import type { CliContext } from '../context'
import { type FieldKey, fieldKeys, flagOf, readField, splitList } from './fields'

/** Front matter values as YAML, by key. */
export type Answers = ReadonlyMap<FieldKey, string>

type Gathered = { readonly slug: string; readonly answers: Answers } | { readonly code: number }

/**
 * Collects the front matter of a new post: from flags and, at a terminal, by asking. Returns an exit code if a flag is
 * wrong, or if the title is missing and there is nobody to ask; that has then been printed.
 */
export async function gather(
  context: CliContext,
  outline: Outline,
  given: Readonly<Record<string, unknown>>,
): Promise<Gathered> {
  const answers = new Map<FieldKey, string>()
  for (const key of fieldKeys) {
    const value = given[flagOf(key)]
    if (value === undefined) continue
    const field = readField(key, respell(key, value, outline))
    if ('mistake' in field) {
      context.printError(`--${flagOf(key)}: ${field.mistake}\n`)
      return { code: 2 }
    }
    answers.set(key, field.yaml)
  }
  const pair = PAIRS.find(([key, other]) => answers.has(key) && !answers.has(other))
  if (pair) {
    context.printError(`--${flagOf(pair[0])} needs --${flagOf(pair[1])}\n`)
    return { code: 2 }
  }
  if (answers.has('author') && answers.has('authors')) {
    context.printError('expected --author or --authors, found both\n')
    return { code: 2 }
  }

  for (const { key, question, isNeeded } of QUESTIONS) {
    if (answers.has(key)) continue
    const yaml = await askField(context, outline, key, question, isNeeded)
    if (yaml === ENDED) return end(context)
    if (yaml !== undefined) answers.set(key, yaml)
    else if (isNeeded) {
      context.printError(`a post needs a title: npm run new -- "On saying no"\n`)
      return { code: 2 }
    }
  }
  if (!answers.has('author') && !answers.has('authors')) answers.set('author', readYaml('author', [site.author]))

  const title = given.title ?? answers.get('title') ?? ''
  const slug = answers.get('slug') ?? slugify(String(title))
  if (slug !== '') return { slug, answers }
  const asked = await askField(context, outline, 'slug', 'Address, in words of a-z and 0-9 joined by hyphens: ', true)
  if (asked === ENDED) return end(context)
  if (asked !== undefined) return { slug: asked, answers }
  context.printError(`the title "${title}" cannot be made into an address: choose one with --slug\n`)
  return { code: 2 }
}

const QUESTIONS = [
  { key: 'title', question: 'Title: ', isNeeded: true },
  { key: 'excerpt', question: 'Excerpt, one or two sentences (can wait): ', isNeeded: false },
  { key: 'tags', question: 'Topics, separated by commas (can wait): ', isNeeded: false },
] as const

/** Keys that have no meaning without another. */
const PAIRS = [
  ['image', 'image_alt'],
  ['image_alt', 'image'],
  ['series', 'part'],
  ['part', 'series'],
] as const

const ENDED = Symbol('the input has ended')

/** Returns the answer as YAML; `undefined` if there is nobody to ask, or if an optional question is left empty. */
async function askField(
  { ask, print }: CliContext,
  outline: Outline,
  key: FieldKey,
  question: string,
  isNeeded: boolean,
): Promise<string | undefined | typeof ENDED> {
  if (!ask) return undefined
  for (;;) {
    const answer = await ask(question)
    if (answer === undefined) return ENDED
    if (answer.trim() === '' && !isNeeded) return undefined
    const field = readField(key, respell(key, answer.trim(), outline))
    if ('yaml' in field) return field.yaml
    print(`  ${field.mistake}\n`)
  }
}

function end({ printError }: CliContext): Gathered {
  printError('\nNothing was written.\n')
  return { code: 1 }
}

function readYaml(key: FieldKey, value: unknown): string {
  const field = readField(key, value)
  return 'yaml' in field ? field.yaml : ''
}

/** Spells labels as the other posts do. */
function respell(key: FieldKey, given: unknown, { labels }: Outline): unknown {
  const known = { tags: labels.tags, author: labels.authors, authors: labels.authors, series: labels.series }
  const spelled = key in known ? known[key as keyof typeof known] : undefined
  if (!spelled) return given
  if (key === 'series') return spelled.get(slugify(String(given))) ?? given
  return splitList(key, given).map((label) => spelled.get(slugify(label)) ?? label)
}
