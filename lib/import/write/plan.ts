import type { Root } from 'mdast'
import type { Outline } from '../../content'
import { hashOf } from '../../hash'
import { parseBody } from '../../mdx'
import { slugify } from '../../slug'
import { authorPath, seriesPath, tagPath } from '../../urls'
import type { Imported, ImportedText } from '../model'
import type { Remark } from '../report'
import type { Tree } from '../tree'
import { buildAuthorItems } from './author-items'
import { anchorsOf, createAssets, createResolve } from './body'
import { buildFileItems } from './file-items'
import { countParts, isPublished, unifyTopics } from './front-matter'
import type { Item } from './items'
import { createAliases, createFind, createPublicPaths, type Placed, placeTexts } from './places'
import { type ImportRecord, judge, type Recorded, renderRecord, type Verdict } from './record'
import { buildTextItem } from './text-item'

interface PlanOptions {
  readonly imported: Imported
  readonly tree: Tree
  /** The content folder, and what is in it. */
  readonly root: string
  readonly outline: Outline
  /** What earlier runs brought. */
  readonly record: ImportRecord
  /** Components that other sites were asked for, by the address of what they show. */
  readonly tags: ReadonlyMap<string, string>
}

/** What an import would do. */
export interface ImportPlan {
  readonly items: readonly { readonly item: Item; readonly verdict: Verdict }[]
  /** Texts that readers must not see, so they do not come over. */
  readonly left: readonly Remark[]
  /** Old addresses with a query, and the path that each leads to now. */
  readonly queries: readonly { readonly from: string; readonly to: string }[]
  /** Keys of the record that the source no longer has. */
  readonly gone: readonly Recorded[]
  /** Files of earlier runs that their text no longer has. */
  readonly removed: readonly string[]
  /** The record after it. */
  readonly record: string
}

/** Plans the import of everything that a source holds. Reads pictures, writes nothing. */
export async function planImport({ imported, tree, root, outline, record, tags }: PlanOptions): Promise<ImportPlan> {
  const texts = [...imported.texts].filter(isOpen).sort((a, b) => (a.key < b.key ? -1 : 1))
  const known = new Map(Object.entries(record.items).map(([key, { home }]) => [key, home]))
  const placed = placeTexts(texts, outline, known)
  const trees = await parseAll(placed)
  const asset = createAssets(tree)
  const topicsOf = unifyTopics(placed, outline.labels.tags)
  const parts = countParts(placed)
  const names = new Map(placed.map((text) => [text, new Map<string, string>()]))
  const downloads = new Map<string, string>()
  const pathFor = createPublicPaths(imported.roots)
  const seenTopics = new Set(placed.filter(isPublished).flatMap((text) => topicsOf(text).topics.map(slugify)))
  const find = createFind(placed, imported, tree, seenTopics)
  const ids = new Map<Placed, ReadonlySet<string>>()
  const resolve = createResolve({
    find,
    asset,
    anchors: async (text) => {
      const found = ids.get(text) ?? anchorsOf(trees.get(text) as Root)
      ids.set(text, found)
      return found
    },
    isPublic: (text) => isPublished(text),
    names: (text) => names.get(text) ?? new Map(),
    publicPath: (file) => {
      const path = pathFor(file)
      if (path !== undefined) downloads.set(path, file)
      return path
    },
  })
  const aliasesOf = createAliases(
    [...outline.posts, ...outline.pages]
      .flatMap(({ path, aliases, source }) => (isOwn(source) ? [] : [path, ...aliases]))
      .concat(placed.flatMap(pathsOf), [...seenTopics].map(tagPath)),
  )
  const isPinOnly = placed.filter(({ isPinned }) => isPinned).length === 1
  const queries: { from: string; to: string }[] = []
  const items: Item[] = []
  for (const [index, text] of placed.entries()) {
    const aliases = aliasesOf(text)
    queries.push(...aliases.queries.map((from) => ({ from, to: text.path })))
    const context = {
      resolve,
      asset,
      names: names.get(text) ?? new Map(),
      topics: topicsOf(text),
      aliases,
      part: parts.get(text.key),
      isPinned: isPinOnly && text.isPinned === true,
      tags,
    }
    items.push(await buildTextItem(text, hashOf(texts[index]), trees.get(text) as Root, context))
  }
  items.push(
    ...(await buildAuthorItems(imported, placed, { find, asset, resolve })),
    ...(await buildFileItems(downloads, asset)),
  )
  const judged = items.map((item) => ({ item, verdict: judge(item, record.items[item.key], root) }))
  const gone = Object.entries(record.items)
    .filter(([key]) => !items.some((item) => item.key === key))
    .map(([, recorded]) => recorded)
  return {
    items: judged,
    left: imported.texts.filter((text) => !isOpen(text)).map(leave),
    queries,
    gone,
    removed: judged.flatMap(({ item, verdict }) =>
      verdict === 'changed' ? leftover(item, record.items[item.key]) : [],
    ),
    record: renderRecord(after(record, judged)),
  }

  /** Texts that were imported before may move their own aliases. */
  function isOwn(source: string): boolean {
    const homes = [...known.values()]
    return homes.some((home) => source.startsWith(`${root}/${home}.`) || source.startsWith(`${root}/${home}/`))
  }
}

/** The addresses of a text, and of the pages that it has a place on. */
const pathsOf = ({ path, authors, series }: Placed) => [
  path,
  ...authors.map((name) => authorPath(slugify(name))),
  ...(series ? [seriesPath(slugify(series.name))] : []),
]

const isOpen = ({ state }: ImportedText) => state !== 'private' && state !== 'password'

function leave({ place, state, title }: ImportedText): Remark {
  return { ...place, message: state === 'private' ? `“${title}” is private` : `“${title}” has a password` }
}

/** Returns the files of an earlier run that an item no longer has. */
function leftover({ files }: Item, recorded: Recorded | undefined): string[] {
  return Object.keys(recorded?.written ?? {}).filter((path) => !files.has(path))
}

async function parseAll(texts: readonly Placed[]): Promise<ReadonlyMap<Placed, Root>> {
  const trees = new Map<Placed, Root>()
  for (const text of texts) trees.set(text, await parseBody(text))
  return trees
}

/** Returns the record after the plan has been carried out. What was left alone keeps its entry. */
function after(record: ImportRecord, judged: ImportPlan['items']): ReadonlyMap<string, Recorded> {
  const items = new Map(Object.entries(record.items))
  for (const { item, verdict } of judged) {
    const { key, home, source, files } = item
    if (verdict === 'edited' || verdict === 'taken') continue
    const isLeft = verdict === 'same' && items.has(key)
    if (!isLeft)
      items.set(key, { home, source, written: Object.fromEntries([...files].map(([path, { hash }]) => [path, hash])) })
  }
  return items
}
