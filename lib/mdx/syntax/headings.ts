import GithubSlugger from 'github-slugger'
import type { Heading as HeadingNode, Paragraph, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import type { Edit } from '../../problems'
import { type Context, report } from '../context'
import type { Heading } from '../types'
import { pageIds } from './page-ids'
import { smarten } from './smarten'

/**
 * One `h1` a page, the title: drops a first heading that repeats it, moves a body that uses `#` down one level, then
 * gives every heading its id and notes it for the contents. One slugger, so ids, contents and checks agree.
 */
export function headings(context: Context) {
  return (tree: Root): void => {
    dropTitle(tree, context.source.title)
    const all: HeadingNode[] = []
    visit(tree, 'heading', (node) => void all.push(node))
    visit(tree, 'paragraph', (node) => checkHashes(node, context))
    const shift = all.some(({ depth }) => depth === 1) ? 1 : 0
    const slugger = new GithubSlugger()
    for (const id of pageIds) slugger.slug(id)
    let above = 1
    for (const node of all) {
      node.depth = Math.min(6, node.depth + shift) as Heading['depth']
      const text = plainText(node).replace(/\s+/g, ' ').trim()
      if (!/[^\p{C}\p{Z}\p{M}]/u.test(text)) reportEmpty(node, context)
      checkUnderline(node, context)
      if (node.depth > above + 1) reportOrder(node, above, context)
      above = node.depth
      const id = idOf(text, slugger)
      node.data = { ...node.data, hProperties: { id } }
      context.facts.headings.push({ depth: node.depth as Heading['depth'], id, text })
    }
  }
}

function dropTitle(tree: Root, title: string): void {
  const index = tree.children.findIndex(({ type }) => type === 'heading')
  const first = tree.children[index]
  if (first && normalise(plainText(first)) === normalise(smarten(title))) tree.children.splice(index, 1)
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/-{2,3}|[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** A heading called "Note 1" must not take the id of the note. */
function idOf(text: string, slugger: GithubSlugger): string {
  const id = slugger.slug(text === '' ? 'section' : text.normalize('NFC'))
  if (id === '' || /^-+\d*$/.test(id)) return slugger.slug('section')
  return isMadeId(id) ? slugger.slug(`section-${text}`) : id
}

/** Whether the page makes such ids itself: of notes, figures, sources. */
export function isMadeId(id: string): boolean {
  return /^(?:note|note-ref|note-toggle|figure|source)-\d+(?:-mention-\d+)?$/.test(id)
}

/** `##Heading` is no heading, nor is one with a space that only looks like one. One `#` may be a hashtag. */
function checkHashes({ position }: Paragraph, context: Context): void {
  if (position?.start.offset === undefined) return
  const written = context.source.body.slice(position.start.offset, position.end.offset)
  const [found, hashes = ''] = /^(#{2,6})[^ \t\r\n#]/.exec(written) ?? []
  if (!found) return
  const isSpaced = /\s$/.test(found)
  report(context, position, {
    rule: 'heading-space',
    severity: 'warning',
    message: `expected a ${isSpaced ? 'plain space' : 'space'} after ${hashes}: this is text, not a heading`,
    fix: `${hashes} ${written.slice(hashes.length).split('\n', 1)[0]?.trimStart()}`,
    edit: spaceAt(position.start, hashes.length, isSpaced ? 1 : 0),
  })
}

/** Writes a space in the place of `length` characters. */
function spaceAt({ line, column }: Point, offset: number, length: number): Edit {
  const start = { line, column: column + offset }
  return { start, end: { line, column: start.column + length }, text: ' ' }
}

/** A line --- right below a paragraph makes a heading of it. */
function checkUnderline({ position }: HeadingNode, context: Context): void {
  if (position?.start.offset === undefined) return
  const lines = context.source.body.slice(position.start.offset, position.end.offset).split('\n')
  const text = lines.slice(0, -1).join(' ').trim()
  if (!/^\s*(?:>\s*)*-+\s*$/.test(lines.at(-1) ?? '') || (lines.length === 2 && !/[.,;:]$/.test(text))) return
  report(context, position, {
    rule: 'heading-underline',
    severity: 'warning',
    message: 'the hyphens below this paragraph make a heading of it',
    fix: 'leave an empty line before them, or write the heading with ##',
  })
}

function reportEmpty(node: HeadingNode, context: Context): void {
  report(context, node, {
    rule: 'empty-heading',
    message: 'expected words after #, found an empty heading',
    fix: 'write the heading or remove the line',
  })
}

function reportOrder(node: HeadingNode, above: number, context: Context): void {
  report(context, node, {
    rule: 'heading-order',
    severity: 'warning',
    message: `a heading of level ${node.depth} follows one of level ${above}: readers who jump by headings miss a level`,
    fix: `write ${'#'.repeat(above + 1)} (level ${above + 1})`,
  })
}
