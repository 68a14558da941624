import { nearest, type Problem, problem } from '../../problems'
import { readItemPath } from '../../settings'
import { site } from '../../site'
import { withSlash } from '../../urls'
import { aliasesOf } from '../entries/aliases'
import { type Entries, publishedOf } from '../entries/entries'
import { pathOf } from '../kinds'
import { createLookup } from './links'

/**
 * Checks that every item of the navigation and footer leads somewhere: to another site, a page that readers see, a
 * file, or a list of the engine's, which may still be empty. Settings that another content folder borrows are not
 * checked, because they may name pages that are not there.
 */
export function checkNavigation(entries: Entries): Problem[] {
  const { settings } = entries
  if (!settings) return []
  const visible = publishedOf(entries)
  const lookup = createLookup(entries, visible)
  const addresses = [...visible.posts, ...visible.pages].map(pathOf)
  const renamed = new Map(aliasesOf(visible).map(({ alias, to }) => [withSlash(alias), to]))
  return LISTS.flatMap((list) =>
    site[list].flatMap((item, index) => {
      const target = readItemPath(item.path, site.url)
      if ('external' in target) return []
      const { path, rest } = target
      const field = `${list}[${index}].path`
      const place = settings.placeOf([list, index, 'path']) ?? { file: settings.file }
      const report = (parts: Pick<Problem, 'rule' | 'message'> & { readonly hint?: string | undefined }) => [
        problem({ ...place, field, severity: 'error', ...parts }),
      ]
      const heir = renamed.get(path)
      if (heir)
        return report({ rule: 'broken-link', message: `${item.path} is an old address`, hint: write(heir + rest) })
      const found = lookup({ href: item.path, target: path + rest, line: 1, column: 1 }, path + rest)
      if (!found) return []
      const hint = found.hint?.startsWith('/') ? found.hint : nearest(path, addresses)
      const other = found.rule === 'link-unpublished' ? 'remove the item until readers can follow it' : MEND
      return report({ rule: found.rule, message: found.message, hint: hint ? write(hint) : other })
    }),
  )
}

const LISTS = ['navigation', 'footer'] as const

const MEND = 'write the address of a page of this site, or remove the item'

const write = (path: string) => `path: '${path}'`
