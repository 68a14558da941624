import { type Entry, isPostFolder, nameIn, originIn, pick, readBlog, readMoment, readPeople } from '../../markdown'
import type { Source } from '../../source'
import { readIfThere, type Tree } from '../../tree'

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
    const people = await readPeople(
      tree,
      tree.files.filter((file) => AUTHOR.test(file)),
    )
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
        authors: fields.authors.map(nameIn(people)).filter((name) => name !== 'default'),
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

/** `data/authors/default.mdx` of timlrx's starter. */
const AUTHOR = /(?:^|\/)(?:data|content)\/authors?\/[^/]+\.mdx?$/
