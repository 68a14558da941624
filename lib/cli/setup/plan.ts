import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { today } from '../../content'
import { listFiles } from '../../list-files'
import { applyEdits, type Edit } from '../../problems'
import type { SiteSettings } from '../../site'
import { slugify } from '../../slug'
import { pagePath } from '../../urls'
import type { Change } from '../changes/commit'
import type { Answers, Refusal } from './answers'
import { planLook } from './looks'
import { createModuleEditor, type ModuleEditor } from './module-editor'
import { planSamples, type SamplesPlan } from './plan-samples'
import { menuLabels, renderAuthor, renderBrand, renderFirstPost, renderStarterPages } from './starters'

/** What setting up a site changes. */
export interface Plan {
  readonly changes: readonly Change[]
  readonly samples: SamplesPlan
}

interface Place {
  /** The content folder. */
  readonly root: string
  readonly now: Date
  /** The settings as they are; `undefined` if they are those of the sample publication. */
  readonly own: SiteSettings | undefined
}

/** Plans how a content folder becomes somebody's own, or returns why it cannot. */
export function planSetup({ root, now, own }: Place, answers: Answers): Plan | Refusal {
  const samples = planSamples(root, answers.samples, renderStarterPages(answers))
  const gone = samples.removed.filter((name) => name.startsWith('pages/')).map((name) => pagePath(stem(name)))
  const labels = menuLabels(answers)
  const settings = editModule(join(root, 'site.ts'), (editor) => [
    ...Object.entries(settingsFor(answers, own)).map(([name, value]) => editor.set(name.split('.'), value)),
    ...MENUS.map((list) => editor.removeItems(list, 'path', new Set(gone))),
    // Somebody else's words, as long as the settings are.
    ...(own ? [] : MENUS.map((list) => editor.replaceInItems(list, 'label', (path) => labels[path], 'path'))),
  ])
  if ('message' in settings) return settings
  const look = planLook(root, answers.look, answers.accent)
  const path = join(root, 'brand', 'brand.ts')
  const brand = look.length > 0 || answers.accent === '' ? { changes: look } : setAccent(path, answers.accent)
  if ('message' in brand) return brand
  const brought = new Set(brand.changes.flatMap((change) => (change.kind === 'write' ? [change.path] : [])))
  return {
    changes: [
      ...settings.changes,
      // What a look brings takes the place of a sample of that name.
      ...samples.changes.filter((change) => change.kind !== 'remove' || !brought.has(change.path)),
      ...brand.changes,
      ...newTexts({ root, now, own }, answers, samples),
    ],
    samples,
  }
}

const MENUS = ['navigation', 'footer']

const stem = (name: string) => name.replace(/^.*\/|\.mdx?$/g, '')

/** Returns the settings to write, by path; `undefined` removes one. */
function settingsFor(
  { name, line, url, language, timeZone, author, contact }: Answers,
  own: SiteSettings | undefined,
): Readonly<Record<string, string | undefined>> {
  return {
    name,
    line,
    ...(!own && { description: line }),
    url,
    language,
    timeZone,
    author,
    ...(!own && { 'publisher.type': 'Person', 'publisher.name': author }),
    contact: contact || undefined,
  }
}

type Edited = { readonly changes: readonly Change[] } | Refusal

function editModule(path: string, editsOf: (editor: ModuleEditor) => readonly (readonly Edit[] | undefined)[]): Edited {
  if (!existsSync(path)) return { message: `there is no ${path}`, hint: 'restore it from version control' }
  const raw = readFileSync(path, 'utf8')
  const editor = createModuleEditor(raw)
  const lists = editor ? editsOf(editor) : [undefined]
  const edits = lists.flatMap((list) => list ?? [])
  if (lists.includes(undefined)) {
    const hint = "write them as texts, such as name: 'Northlight Notes', or change them yourself"
    return { message: `${path} computes settings that would have to change`, hint }
  }
  const text = applyEdits(raw, edits)
  return { changes: text === raw ? [] : [{ kind: 'write', path, text }] }
}

function setAccent(path: string, accent: string): Edited {
  if (existsSync(path)) return editModule(path, (editor) => [editor.set(['accent'], accent)])
  return { changes: [{ kind: 'write', path, text: renderBrand(accent) }] }
}

/** Returns the texts that a site of one's own begins with: its author, and a post if there is none. */
function newTexts({ root, now, own }: Place, answers: Answers, samples: SamplesPlan): Change[] {
  const author = join(root, 'authors', `${slugify(answers.author)}.md`)
  const isNew = own?.author !== answers.author && !existsSync(author) && !existsSync(`${author}x`)
  const away = [...samples.removed, ...samples.drafts]
  const isEmpty =
    away.some((name) => name.startsWith('posts/')) &&
    !listFiles(root).some(
      (file) => file.startsWith('posts/') && !away.some((name) => `${file}/`.startsWith(`${name}/`)),
    )
  return [
    ...(isNew ? [{ kind: 'write' as const, path: author, text: renderAuthor(answers) }] : []),
    ...(isEmpty
      ? [{ kind: 'write' as const, path: join(root, FIRST_POST), text: renderFirstPost(answers, today(now).day) }]
      : []),
  ]
}

/** The first post of a site that has none, below the content folder. */
const FIRST_POST = 'posts/welcome.mdx'
