import { posix } from 'node:path'
import { isPostFolder, nameIn, originIn, readBlog, readPeople } from '../../markdown'
import type { Imported } from '../../model'
import type { Report } from '../../report'
import type { ReadOptions } from '../../source'
import { readIfThere, type Tree } from '../../tree'

const TEXT = /^(src\/(?:content|data)\/([^/]+)|src\/pages|(?:content|data)\/([^/]+))\/.*\.(?:md|mdx|mdoc)$/

const AUTHOR = /^(?:src\/)?(?:content|data)\/(?:authors?|team)\/(?:[^/]+\/)?[^/]+\.(?:md|mdx|json|ya?ml|toml)$/

/** Reads the collections of a site of Astro, and texts that are pages. */
export async function readAstro(tree: Tree, report: Report, options: ReadOptions): Promise<Imported> {
  const settings = tree.files.filter((file) =>
    /^(?:astro\.config\.\w+|src\/(?:config|site\.config|consts|constants|site|siteConfig|site-config|config\/(?:site|index))\.(?:ts|js|mjs|json))$/.test(
      file,
    ),
  )
  const code = (await Promise.all(settings.map((file) => readIfThere(tree, file)))).join('\n')
  const files = tree.files.filter(
    (file) =>
      TEXT.test(file) &&
      !/(?:^|\/)_/.test(file) &&
      !/^(?:src\/)?(?:content|data)\/(?:authors?|team|config)\//.test(file),
  )
  const people = await readPeople(
    tree,
    tree.files.filter((file) => AUTHOR.test(file)),
  )
  const shown = routes(tree)
  const collection = (file: string) => TEXT.exec(file)?.[2] ?? TEXT.exec(file)?.[3] ?? ''
  return readBlog(tree, report, options, {
    files,
    folderOf: (file) => TEXT.exec(file)?.[1] ?? '',
    bases: ({ file }) =>
      file.startsWith('src/pages/')
        ? ['/']
        : [
            ...new Set([
              ...shown.filter((base) => base === `/${collection(file)}/`),
              ...shown,
              `/${collection(file)}/`,
            ]),
          ],
    isMdx: (file) => file.endsWith('.mdx'),
    origins: originIn(code, 'site', 'website', 'siteUrl', 'url', 'SITE_URL'),
    roots: ['public', 'src', 'src/assets'],
    authors: [...people.values()],
    kind: ({ file, fields }) =>
      isPostFolder(collection(file)) ||
      (fields.published !== undefined && !file.startsWith('src/pages/')) ||
      file.split('/').slice(0, -1).some(isPostFolder)
        ? 'post'
        : 'page',
    fields: ({ fields }) => ({
      authors: fields.authors.map(nameIn(people)),
      ...(fields.language && /^[a-z]{2}(?:-\w+)?$/i.test(fields.language) ? {} : { language: undefined }),
    }),
    findPicture: (address) => aliased(address, tree),
  })
}

/** Returns the paths below which pages show texts of a collection: `src/pages/posts/[...slug].astro` -> `/posts/`. */
function routes({ files }: Tree): string[] {
  const found = files.flatMap(
    (file) =>
      /^src\/pages\/((?:[^[\]/]+\/)*)\[(?:\.\.\.)?(?:slug|id|post|path|page|article|\w*slug)\](?:\/index)?\.astro$/i.exec(
        file,
      )?.[1] ?? [],
  )
  return [
    ...new Set(
      found
        .filter((path) => !/(?:^|\/)(?:tags?|categor(?:y|ies)|authors?|page|og|api|search|archives?)\//.test(path))
        .map((path) => `/${path}`),
    ),
  ].sort((a, b) => b.length - a.length)
}

/** `@/assets/a.png`, `@assets/a.png`, `~/assets/a.png` are below `src/`. */
function aliased(address: string, { files }: Tree): string | undefined {
  const rest = /^[@~]\/?(.+)$/.exec(address)?.[1]
  return rest === undefined ? undefined : [rest, posix.join('src', rest)].find((file) => files.includes(file))
}
