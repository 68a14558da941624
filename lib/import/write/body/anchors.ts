import GithubSlugger from 'github-slugger'
import type { Nodes, Root } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { smarten } from '../../../mdx'
import { slugify } from '../../../slug'
import { walkNodes } from '../../walk'

/** Returns the ids that a link to a text may name: of its headings, and those that its author wrote. */
export function anchorsOf(tree: Root): ReadonlySet<string> {
  const ids = new Set<string>()
  const slugger = new GithubSlugger()
  walkNodes<Nodes>(tree, (node) => {
    if (node.type === 'heading') {
      const words = wordsOf(node).trim()
      const written = /\{:?\s*#([^\s{}]+)[^{}]*\}$/.exec(words)?.[1]
      ids.add(written ?? slugger.slug(smarten(words).normalize('NFC')))
    }
    if (node.type === 'html')
      for (const [, id = ''] of node.value.matchAll(/\bid\s*=\s*["']?([^\s"'>]+)/gi)) ids.add(id)
  })
  return ids
}

/** Returns the id that an anchor of another system means: the same, or the only one of the same words. */
export function findAnchor(anchor: string, ids: ReadonlySet<string>): string | undefined {
  if (anchor === '' || anchor === 'top' || ids.has(anchor)) return anchor
  const words = slugify(anchor).replaceAll('-', '')
  const same = [...ids].filter((id) => slugify(id).replaceAll('-', '') === words)
  return words !== '' && same.length === 1 ? same[0] : undefined
}
