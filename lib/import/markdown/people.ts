import { posix } from 'node:path'
import { slugify } from '../../slug'
import type { ImportedAuthor } from '../model'
import { readText, type Tree } from '../tree'
import { fromToml, fromYaml, splitFrontMatter } from './front-matter/front-matter'
import type { Data } from './front-matter/values'
import { listOf, pick, record, textOf } from './front-matter/values'

/** Authors by what texts call them. */
export type People = ReadonlyMap<string, ImportedAuthor>

/** Reads files that hold an author each, known by their names or by those of their folders. */
export async function readPeople(tree: Tree, files: readonly string[]): Promise<People> {
  const people = new Map<string, ImportedAuthor>()
  for (const file of files) {
    const { name, dir } = posix.parse(file)
    const key = /^_?index$/.test(name) ? posix.basename(dir) : name
    const { data, body } = await readData(tree, file)
    if (Object.keys(data).length > 0) people.set(key, personOf(data, key, file, body))
  }
  return people
}

/** Reads a file that holds all authors by name. */
export async function readPeopleList(tree: Tree, file: string): Promise<People> {
  if (!tree.files.includes(file)) return new Map()
  const { data } = await readData(tree, file)
  return new Map(Object.entries(data).map(([key, value]) => [key, personOf(record(value), key, file)]))
}

/** Returns the names of authors that texts name in any of the ways in which their files can be named. */
export function nameIn(people: People): (written: string) => string {
  const bySlug = new Map([...people].map(([key, { name }]) => [slugify(key), name]))
  return (written) => people.get(written)?.name ?? bySlug.get(slugify(written)) ?? written
}

async function readData(tree: Tree, file: string): Promise<{ readonly data: Data; readonly body?: string }> {
  const text = await readText(tree, file)
  try {
    if (/\.ya?ml$/.test(file)) return { data: fromYaml(text) }
    if (file.endsWith('.toml')) return { data: fromToml(text) }
    if (file.endsWith('.json')) return { data: record(JSON.parse(text)) }
  } catch {
    // Texts name them all the same.
    return { data: {} }
  }
  const { data, body } = splitFrontMatter(text)
  const isPlain = !/<[A-Z]|^(?:import|export)\s|\{/m.test(body)
  return { data, ...(isPlain && { body: body.trim() }) }
}

function personOf(data: Data, key: string, file: string, body?: string): ImportedAuthor {
  return {
    name: textOf(pick(data, 'name', 'title', 'display_name', 'displayName')) ?? key,
    place: { file },
    bio: body || textOf(pick(data, 'bio', 'about', 'description', 'biography')),
    links: LINKS.flatMap(({ keys, label, base }) => {
      const value = keys.flatMap((name) => listOf(pick(data, name, `social.${name}`, `socials.${name}`)))[0]
      const url = value && (/^https?:/.test(value) ? value.replace(/^http:/, 'https:') : base && base + plain(value))
      return url ? [{ label, url }] : []
    }),
    picture: textOf(
      pick(data, 'picture', 'avatar', 'image.src', 'image.url', 'image', 'photo', 'profile_image', 'image_url'),
    ),
  }
}

const plain = (name: string) => name.replace(/^@/, '')

const LINKS: readonly { readonly keys: readonly string[]; readonly label: string; readonly base?: string }[] = [
  { keys: ['website', 'url', 'home', 'web', 'homepage', 'uri'], label: 'Website' },
  { keys: ['github'], label: 'GitHub', base: 'https://github.com/' },
  { keys: ['linkedin'], label: 'LinkedIn' },
  { keys: ['twitter', 'x'], label: 'X', base: 'https://x.com/' },
  { keys: ['mastodon'], label: 'Mastodon' },
  { keys: ['bluesky'], label: 'Bluesky' },
]
