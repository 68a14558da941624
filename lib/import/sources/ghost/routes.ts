import { fromYaml, pick, record, textOf } from '../../markdown'
import { readText, type Tree } from '../../tree'

/** What a rule for addresses asks of a post. */
export interface Facts {
  readonly slug: string
  readonly id: string
  /** Day in the form 2021-05-02; a draft has none. */
  readonly day: string | undefined
  /** Slugs of the tags and of the authors, the first ones first. */
  readonly tags: readonly string[]
  readonly authors: readonly string[]
  readonly isFeatured: boolean
}

/** Returns the path that a post has by its collection; nothing if no collection says one. */
export type Routes = (facts: Facts) => string | undefined

/**
 * Reads `routes.yaml`, which Ghost exports beside its texts (Settings, Labs), if it is in the tree. A collection takes the
 * posts that its filter finds, the first one first. https://ghost.org/docs/themes/routing/#collections
 */
export async function readRoutes(tree: Tree): Promise<Routes> {
  const file = tree.files.find((one) => /(?:^|\/)routes\.ya?ml$/.test(one))
  const data = file === undefined ? {} : fromYaml(await readText(tree, file))
  const collections = Object.values(record(pick(data, 'collections'))).flatMap((value) => {
    const permalink = textOf(pick(record(value), 'permalink'))
    return permalink ? [{ permalink, filter: textOf(pick(record(value), 'filter')) }] : []
  })
  return (facts) => {
    const own = collections.find(({ filter }) => filter === undefined || fits(filter, facts))
    return own && fill(own.permalink, facts)
  }
}

/** `tag:news+featured:true`; any other filter finds nothing. https://ghost.org/docs/content-api/#filtering */
function fits(filter: string, { tags, authors, isFeatured }: Facts): boolean {
  return filter.split('+').every((part) => {
    const [, name = '', no, list = ''] = /^\s*(\w+):(-?)\[?([\w,-]+)\]?\s*$/.exec(part) ?? []
    const values = list.split(',')
    const has: Readonly<Record<string, boolean>> = {
      tag: tags.some((tag) => values.includes(tag)),
      tags: tags.some((tag) => values.includes(tag)),
      primary_tag: values.includes(tags[0] ?? ''),
      author: authors.some((author) => values.includes(author)),
      authors: authors.some((author) => values.includes(author)),
      primary_author: values.includes(authors[0] ?? ''),
      featured: values.includes(String(isFeatured)),
    }
    return has[name] === (no === '')
  })
}

/** Returns a rule with the values of a post; nothing if it has not all of them. */
function fill(permalink: string, { slug, id, day, tags, authors }: Facts): string | undefined {
  const [year, month, date] = day?.split('-') ?? []
  const values: Readonly<Record<string, string | undefined>> = {
    slug,
    id,
    year,
    month,
    day: date,
    primary_tag: tags[0] ?? 'all',
    primary_author: authors[0],
  }
  const path = permalink.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  return path.startsWith('/') && !path.includes('{') ? path : undefined
}
