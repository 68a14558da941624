import {
  type Entry,
  isPostFolder,
  originIn,
  pick,
  readBlog,
  readMoment,
  splitFrontMatter,
  textOf,
} from '../../markdown'
import type { ImportedAuthor } from '../../model'
import type { Source } from '../../source'
import { readIfThere, readText, type Tree } from '../../tree'

/** Folders that starters keep their texts in, the most specific first. */
const TEXT =
  /^((?:apps\/\w+\/)?(?:src\/)?(?:app\/)?(?:data|content|contents|_content|public\/content|markdown)\/(?:blog|posts?|articles?|writing|notes|blogs)|(?:apps\/\w+\/)?(?:src\/)?(?:data|content|contents|_content|posts?|_posts|blogs?|articles?|public\/posts|pages\/(?:blog|posts?)|app\/(?:blog|posts?)))\/.*\.(?:md|mdx|markdown)$/

/**
 * timlrx's starter, and any other blog that keeps texts with front matter in a folder. https://github.com/timlrx/tailwind-nextjs-starter-blog
 */
export const next: Source = {
  name: 'next',
  title: 'Markdown with front matter (Next.js starters and others)',
  recognise: async ({ files }) => files.some((file) => /\.(?:md|mdx|markdown)$/i.test(file) && !OTHER.test(file)),
  async read(tree, report, options) {
    const code = await Promise.all(
      tree.files
        .filter(
          (file) =>
            /(?:^|\/)(?:siteMetadata|site\.config|siteConfig|site-config|blog\.config|config|config\/site|constants|site|metadata)\.(?:js|ts|mjs|cjs|json)$/.test(
              file,
            ) && !file.includes('test'),
        )
        .map((file) => readIfThere(tree, file)),
    )
    const people = await readPeople(tree)
    const base = baseOf(tree)
    const texts = tree.files.filter((file) => TEXT.test(file) && !OTHER.test(file))
    return readBlog(tree, report, options, {
      files:
        texts.length > 0
          ? texts
          : tree.files.filter((file) => /\.(?:md|mdx|markdown)$/i.test(file) && !OTHER.test(file)),
      skip: ({ fields }) =>
        texts.length > 0 || fields.title !== undefined || fields.published !== undefined
          ? undefined
          : 'it has no front matter with a title or a date',
      folderOf: (file) => TEXT.exec(file)?.[1] ?? '',
      bases: ({ file }) => [
        ...new Set([
          ...base,
          `/${TEXT.exec(file)?.[1]
            ?.split('/')
            .at(-1)
            ?.replace(/^(?:content|data|_?posts?)$/, (name) => (name.includes('post') ? 'posts' : 'blog'))}/`,
        ]),
      ],
      isMdx: (file) => file.endsWith('.mdx'),
      origins: originIn(code.join('\n'), 'siteUrl', 'siteUrl', 'baseUrl', 'url', 'domain'),
      roots: ['public', 'static', 'src', 'data', 'content'],
      authors: [...people.values()],
      kind: (entry) => (isPage(entry) ? 'page' : 'post'),
      fields: ({ fields, data }) => ({
        authors: fields.authors.map((name) => people.get(name)?.name ?? name).filter((name) => name !== 'default'),
        published: fields.published ?? readMoment(pick(data, 'meta.date', 'metadata.date'), options.timeZone),
      }),
    })
  },
}

/** Files that are about the project, or about its authors. */
const OTHER =
  /(?:^|\/)(?:authors?\/|(?:readme|license|changelog|contributing|code_of_conduct|security|pull_request_template)[^/]*$|\.)/i

const isPage = ({ file, fields }: Entry) =>
  fields.published === undefined && TEXT.test(file) && !file.split('/').slice(0, -1).some(isPostFolder)

/** Returns the paths of pages that show texts: `app/blog/[...slug]/page.tsx` -> `/blog/`. */
function baseOf({ files }: Tree): string[] {
  const found = files.flatMap(
    (file) =>
      /(?:^|\/)(?:app|pages)\/((?:[^[\]/]+\/)*)\[(?:\[?\.\.\.)?(?:slug|id|post|\w*slug)\]\]?(?:\/(?:page|index))?\.(?:tsx?|jsx?)$/i.exec(
        file,
      )?.[1] ?? [],
  )
  const paths = found.map((path) => `/${path.replace(/\([^)]*\)\//g, '')}`)
  return [...new Set(paths.filter((path) => !/(?:^|\/)(?:tags?|categor(?:y|ies)|authors?|page|api)\//.test(path)))]
}

/** `data/authors/default.mdx` of timlrx's starter, by the name of its file. */
async function readPeople(tree: Tree): Promise<ReadonlyMap<string, ImportedAuthor>> {
  const people = new Map<string, ImportedAuthor>()
  for (const file of tree.files.filter((each) => /(?:^|\/)(?:data|content)\/authors?\/[^/]+\.mdx?$/.test(each))) {
    const { data, body } = splitFrontMatter(await readText(tree, file))
    const name = textOf(pick(data, 'name', 'title'))
    if (name === undefined) continue
    const links = LINKS.flatMap(([key, label, base]) => {
      const value = textOf(pick(data, key))
      const url =
        value === undefined
          ? undefined
          : /^https?:/.test(value)
            ? value.replace(/^http:/, 'https:')
            : base && `${base}${value.replace(/^@/, '')}`
      return url ? [{ label, url }] : []
    })
    const isPlain = !/<[A-Z]|^(?:import|export)\s|\{/m.test(body)
    people.set(file.replace(/^.*\/|\.mdx?$/g, ''), { name, bio: isPlain ? body : undefined, links })
  }
  return people
}

const LINKS: readonly (readonly [string, string, string | undefined])[] = [
  ['website', 'Website', undefined],
  ['github', 'GitHub', 'https://github.com/'],
  ['linkedin', 'LinkedIn', undefined],
  ['twitter', 'X', 'https://x.com/'],
  ['mastodon', 'Mastodon', undefined],
  ['bluesky', 'Bluesky', undefined],
]
