import { yamlText } from '../../../content'
import { site } from '../../../site'
import { slugify } from '../../../slug'
import type { Placed } from '../places'
import { EXCERPT_LENGTH, shorten } from './excerpt'

/** What is known of a text besides what its source says. */
export interface Findings {
  readonly topics: readonly string[]
  readonly aliases: readonly string[]
  readonly part?: number | undefined
  readonly image?: { readonly to: string; readonly alt: string } | undefined
  /** The beginning of the text. */
  readonly beginning?: string | undefined
  readonly isPinned: boolean
}

const TITLE_LENGTH = 120
const NAME_LENGTH = 80
const DESCRIPTION_LENGTH = 320

/** Renders our front matter, with the lines between which it stands. */
export function renderFrontMatter(text: Placed, findings: Findings): string {
  const lines = fieldsOf(text, findings).flatMap(([key, yaml]) => (yaml === undefined ? [] : [`${key}: ${yaml}`]))
  return `---\n${lines.join('\n')}\n---\n`
}

/** Returns true if readers can see a text, now or from a day on. */
export const isPublished = ({ state, published, kind }: Pick<Placed, 'state' | 'published' | 'kind'>) =>
  state === 'published' && (kind === 'page' || published !== undefined)

/** The keys in the order of the author's guide, each with its value as YAML. */
function fieldsOf(
  text: Placed,
  { topics, aliases, part, image, beginning, isPinned }: Findings,
): [string, string | undefined][] {
  const excerpt = shorten(text.excerpt ?? text.description ?? beginning ?? text.title, EXCERPT_LENGTH)
  const description = text.description && shorten(text.description, DESCRIPTION_LENGTH)
  const dates = text.kind === 'post' ? datesOf(text) : { updated: text.updated }
  const authors = [
    ...new Map(text.authors.map((name) => [slugify(name), shorten(name, NAME_LENGTH)])).entries(),
  ].flatMap(([slug, name]) => (slug === '' ? [] : [name]))
  const canonical =
    text.canonical !== undefined && /^https:\/\/[^@\s]+$/.test(text.canonical)
      ? JSON.stringify(text.canonical)
      : undefined
  const common: [string, string | undefined][] = [
    ['title', yamlText(shorten(text.title, TITLE_LENGTH))],
    ['excerpt', yamlText(excerpt)],
  ]
  const shared: [string, string | undefined][] = [
    [
      'meta_description',
      description !== undefined && description !== '' && description !== excerpt ? yamlText(description) : undefined,
    ],
  ]
  const rest: [string, string | undefined][] = [
    ['aliases', list(aliases)],
    ['image', image && yamlText(image.to)],
    ['image_alt', image && yamlText(shorten(image.alt, EXCERPT_LENGTH))],
  ]
  if (text.kind === 'page') {
    return [
      ...common,
      ['published', isPublished(text) ? undefined : 'false'],
      ...shared,
      ['updated_at', dates.updated],
      ...rest,
    ]
  }
  return [
    ...common,
    ['tags', list(topics)],
    ['published', String(isPublished(text))],
    ['pin', isPinned ? 'true' : undefined],
    ['featured', text.isFeatured ? 'true' : undefined],
    ['created_at', 'created' in dates ? dates.created : undefined],
    ['published_at', text.published],
    ['updated_at', dates.updated],
    [
      authors.length > 1 ? 'authors' : 'author',
      authors.length > 1 ? list(authors) : authors[0] && yamlText(authors[0]),
    ],
    ...shared,
    ['series', text.series && yamlText(shorten(text.series.name, NAME_LENGTH))],
    ['part', text.series && part !== undefined ? String(part) : undefined],
    ...rest,
    ['canonical_url', canonical],
    ['language', text.language && text.language !== site.language ? yamlText(text.language) : undefined],
  ]
}

/** Leaves out a day that says nothing: begun on the day of publication or later, changed on it or before. */
function datesOf({ written, published, updated }: Placed) {
  const day = dayOf(published)
  return {
    created: written !== undefined && (day === undefined || dayOf(written) < day) ? written : undefined,
    updated: updated !== undefined && (day === undefined || dayOf(updated) > day) ? updated : undefined,
  }
}

const dayOf = <T extends string | undefined>(moment: T) => moment?.slice(0, '2025-12-15'.length) as T

function list(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : `[${items.map(yamlText).join(', ')}]`
}
