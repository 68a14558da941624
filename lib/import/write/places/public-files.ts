import { posix } from 'node:path'
import { slugify } from '../../../slug'
import { reservedPages } from '../../../urls'

/**
 * Returns a function that gives a file which readers can download a path at the root of the site: the one that it had, if
 * it was below one of `roots`. Programs and pages are not published.
 */
export function createPublicPaths(roots: readonly string[]): (file: string) => string | undefined {
  const paths = new Map<string, string>()
  const taken = new Set<string>()
  return (file) => {
    if (!isPublishable(file)) return undefined
    const known = paths.get(file)
    if (known !== undefined) return known
    const root = roots.find((folder) => folder !== '' && file.startsWith(`${folder}/`))
    const old = root === undefined ? `files/${posix.basename(file)}` : file.slice(root.length + 1)
    const segments = old.split('/').map(clean)
    const [first = ''] = segments
    const base =
      segments.length === 1 || (reservedPages.includes(first) && first !== 'images')
        ? `/files/${segments.join('/')}`
        : `/${segments.join('/')}`
    const { dir, name, ext } = posix.parse(base)
    let path = base
    for (let number = 2; taken.has(path.toLowerCase()); number++) path = `${dir}/${name}-${number}${ext}`
    taken.add(path.toLowerCase())
    paths.set(file, path)
    return path
  }
}

/** Files that people link to so that others download, watch or hear them. */
function isPublishable(file: string): boolean {
  return /\.(?:pdf|epub|zip|gz|tgz|csv|tsv|txt|json|ya?ml|xlsx?|docx?|pptx?|od[tsp]|key|ics|bib|tex|mp[34]|m4[av]|webm|og[gav]|wav|mov|png|jpe?g|gif|webp|avif|svg|heic|tiff?|bmp|ipynb|asc|sig|patch|diff)$/i.test(
    file,
  )
}

/** A name that is the same in every address and on every disk. */
function clean(name: string): string {
  if (/^[\w~-][\w.~-]*$/.test(name)) return name
  const { name: stem, ext } = posix.parse(name)
  return (slugify(stem) || 'file') + ext
}
