import { join } from 'node:path'
import { kinds, type Outline, today } from '../../content'
import { messagePath } from '../../problems'
import { slugify } from '../../slug'
import { postPath } from '../../urls'
import type { Change } from '../changes/commit'
import { refuse, writeChanges } from '../changes/write'
import type { CliContext } from '../context'
import { type FieldKey, fieldFlags, fieldKeys, flagOf } from './fields'
import { openContent } from './open-content'
import { previewUrl } from './preview-url'
import { type Answers, gather } from './prompt-fields'
import { slugConflict } from './slug-conflict'
import { defineVerb } from './verb'

const HELP = `npm run new -- "<title>" [flags]

Writes content/posts/<slug>.mdx with complete front matter, as a draft, and prints its path and where to preview it. In a
terminal it asks for what the flags leave out. It never overwrites a file or reuses an address. Pages, the home page and
slots begin as empty files: docs/authoring.md says where, .vscode has snippets for their front matter.

  --images    write content/posts/<slug>/index.mdx: a folder that can hold pictures too
  --format    mdx (the default) or md
  --dry-run   show the file, and write nothing

Flags for keys of the front matter (docs/authoring.md explains them):

${wrap(fieldKeys.map((key) => `--${flagOf(key)}`))}

Repeat a flag for each item of a list; --tags and --aliases also take items separated by commas.
`

/** Wraps words to the width of a terminal. */
function wrap(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/(.{1,90})(?: |$)/g, '  $1\n')
    .trimEnd()
}

const FLAGS = {
  ...fieldFlags,
  images: { type: 'boolean', default: false },
  format: { type: 'string', default: 'mdx' },
  published: { type: 'boolean', default: false },
} as const

/** `post new`: writes one file, a draft. */
export const newPost = defineVerb({
  name: 'new',
  summary: 'writes a new post, as a draft',
  help: HELP,
  flags: FLAGS,
  words: ['title?'],
  async run(context, { images, format, published, 'dry-run': dryRun, ...given }, [title]) {
    const wrong = published
      ? 'a new post is a draft: write it, then npm run post -- publish <slug>'
      : format !== 'md' && format !== 'mdx'
        ? `--format is "${format}": expected mdx or md`
        : title !== undefined && 'title' in given
          ? 'the title is given twice'
          : undefined
    if (wrong !== undefined) {
      context.printError(`${wrong}\n`)
      return 2
    }
    const content = openContent(context)
    if (!content) return 1
    const { root, outline } = content
    const gathered = await gather(context, outline, { ...given, ...(title !== undefined && { title }) })
    if ('code' in gathered) return gathered.code
    const { slug, answers } = gathered
    const taken = slugConflict('post', slug, outline, root)
    if (taken !== undefined) return refuse(context, taken, suggest(slug, outline, root))
    const isFolder = images || answers.get('image')?.startsWith('./') === true
    const path = join(root, kinds.post.folder, isFolder ? join(slug, `index.${format}`) : `${slug}.${format}`)
    return write(context, { kind: 'write', path, text: renderPost(answers, today(context.now).day) }, slug, dryRun)
  },
})

function write(context: CliContext, change: Extract<Change, { kind: 'write' }>, slug: string, dryRun: boolean): number {
  const path = messagePath(change.path, context.cwd)
  if (dryRun) context.print(`${path} would read:\n\n${change.text}\n`)
  const code = writeChanges({ ...context, print: () => {} }, [change], dryRun)
  if (code !== 0) return code
  context.print(dryRun ? 'A dry run: nothing was written.\n' : `${path}\n${previewUrl(context, postPath(slug))}\n`)
  return 0
}

/** Renders every key in the order of the guide. Recommended keys without a value become comments. */
function renderPost(answers: Answers, day: string): string {
  const all = new Map<string, string>([['published', 'false'], ['created_at', day], ...answers])
  const lines = ORDER.flatMap((key) => {
    const yaml = all.get(key)
    if (yaml !== undefined) return [`${key}: ${yaml}`]
    const hint = HINTS.get(key)
    return hint === undefined ? [] : [`# ${key}: ${hint}`]
  })
  return `---\n${lines.join('\n')}\n---\n\n`
}

/** Order of the keys, including `published`. `slug` is left out, because it is the name of the file. */
const ORDER: readonly string[] = fieldKeys
  .filter((key) => key !== 'slug')
  .flatMap((key) => (key === 'featured' ? ['published', key] : [key]))

const HINTS = new Map<FieldKey | string, string>([
  ['excerpt', 'one or two sentences for lists and feeds; needed to publish'],
  ['tags', '[Leadership, Career]'],
  ['meta_description', 'what a reader will find, in 50 to 160 characters'],
])

function suggest(slug: string, outline: Outline, root: string): string | undefined {
  const free = [2, 3, 4, 5].map((number) => `${slugify(slug)}-${number}`)
  const other = free.find((candidate) => slugConflict('post', candidate, outline, root) === undefined)
  return other && `--slug ${other}`
}
