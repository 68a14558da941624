import { normalAddress } from '../../../address'
import { kinds, type Outline, pathOf } from '../../../content'
import { slugify } from '../../../slug'
import type { ImportedText } from '../../model'

/** A text with its place here. */
export interface Placed extends ImportedText {
  readonly slug: string
  /** Site path: `/blog/its-slug/`. */
  readonly path: string
  /** Path below the content folder, without an extension: `posts/its-slug`. */
  readonly home: string
}

/**
 * Gives every text an address that nothing else has. A text that was imported before keeps its own: `known` are the homes
 * by key. Texts in another language than the first of their name get it as a suffix, others a number.
 */
export function placeTexts(
  texts: readonly ImportedText[],
  outline: Outline,
  known: ReadonlyMap<string, string>,
): Placed[] {
  const own = new Set(known.values())
  const existing = [...outline.posts, ...outline.pages].filter(({ kind, slug }) => !own.has(homeOf(kind, slug)))
  const taken = new Set(existing.flatMap(({ path, aliases }) => [path, ...aliases]).map(normalAddress))
  const place = (text: ImportedText, slug: string): Placed => {
    const path = pathOf({ file: { kind: text.kind }, slug })
    taken.add(normalAddress(path))
    return { ...text, slug, path, home: homeOf(text.kind, slug) }
  }
  const isFree = ({ kind }: ImportedText, slug: string) =>
    !kinds[kind].reserved?.includes(slug) && !taken.has(normalAddress(pathOf({ file: { kind }, slug })))
  const placed = new Map<ImportedText, Placed>()
  for (const text of texts) {
    const home = known.get(text.key)
    if (home !== undefined) placed.set(text, place(text, home.slice(home.indexOf('/') + 1)))
  }
  for (const text of texts) {
    if (placed.has(text)) continue
    const base = slugify(text.slug) || slugify(text.title) || 'untitled'
    const names = [base, ...(text.language ? [`${base}-${slugify(text.language)}`] : [])]
    const slug = names.find((name) => isFree(text, name)) ?? numbered(base, (name) => isFree(text, name))
    placed.set(text, place(text, slug))
  }
  return texts.flatMap((text) => placed.get(text) ?? [])
}

const homeOf = (kind: ImportedText['kind'] | Outline['pages'][number]['kind'], slug: string) =>
  `${kinds[kind].folder}/${slug}`

function numbered(base: string, isFree: (slug: string) => boolean): string {
  for (let number = 2; ; number++) if (isFree(`${base}-${number}`)) return `${base}-${number}`
}
