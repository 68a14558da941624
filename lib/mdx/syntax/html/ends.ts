import type { Html, Parents, Root, RootContent } from 'mdast'
import type { Context } from '../../context'
import { inlineElements, safeElements, voidElements } from '../../tree/html'
import { createHtmlReports, type Open } from './reports'
import { type Tag, tagsIn } from './tags'

/**
 * Ends each HTML element of a Markdown file where its container ends. Otherwise an unclosed element would make the rest
 * of the article bold, or hide it. Reports tags that open or close nothing, and inserts the missing end tags, so that
 * page, twin and feeds read the same HTML.
 */
export function htmlEnds(context: Context) {
  return (tree: Root): void => {
    if (context.source.format === 'md') closeElements(tree, context)
  }
}

function closeElements(tree: Root, context: Context): void {
  const reports = createHtmlReports(context)
  const edits = new Map<Html, Edit[]>()
  /** End tags of elements that were opened before the block, such as `</div>` after the last word of a paragraph. */
  const outerEnds = new Set<RootContent>()
  scan(tree, [], [])
  for (const [node, list] of edits) node.value = applyEdits(node.value, list)

  /**
   * `open` holds what is open in the block that is `parent` or contains it; `outer` what is open around a line, in the
   * block that contains it.
   */
  function scan(parent: Parents, open: Open[], outer: Open[]): void {
    for (const child of [...parent.children] as RootContent[]) {
      if (child.type === 'html') for (const tag of tagsIn(child.value)) read(tag, child, parent, open, outer)
      else if (INLINE.has(child.type)) scan(child as Parents, open, outer)
      else if ('children' in child) {
        scanBlock(child, LINES.has(child.type) ? open : [])
        moveEnds(child, parent)
      }
    }
    if (parent.type === 'root') finish(open, parent)
  }

  function scanBlock(block: Parents, outer: Open[]): void {
    const open: Open[] = []
    scan(block, open, outer)
    finish(open, block)
  }

  function read(tag: Tag, node: Html, home: Parents, open: Open[], outer: Open[]): void {
    if (voidElements.has(tag.name)) return
    if (tag.kind === 'start') open.push({ tag, node, home })
    else if (tag.kind === 'self-closing') {
      reports.selfClosing(tag, node)
      edit(node, { offset: tag.offset + tag.written.length - 2, length: 2, text: `></${tag.name}>` })
    } else if (holds(open, tag)) {
      const found = close(open, tag, node, LINES.has(home.type) || INLINE.has(home.type))
      if (found.crossed || found.home !== home) reports.overlap(found)
    } else if (holds(outer, tag)) {
      close(outer, tag, node, false)
      outerEnds.add(node)
    } else {
      reports.stray(tag, node)
      edit(node, { offset: tag.offset, length: tag.written.length, text: '' })
    }
  }

  /** Closes what is still open at the end of a block; among blocks, together with the lines that contain it. */
  function finish(open: readonly Open[], block: Parents): void {
    for (const one of open.toReversed()) {
      const { tag, node, home, crossed } = one
      const end = `</${tag.name}>`
      const isLine = LINES.has(block.type)
      const before = crossed && (isLine || crossed.node === node) ? crossed.tag : undefined
      if (!IMPLIED.has(tag.name) && safeElements.has(tag.name)) reports.unclosed(one, block, before)
      // The end of a line closes a paragraph in it, unless something around that has to be closed first.
      const implied = isLine && tag.name === 'p' && open.length === 1
      if (crossed && before) edit(crossed.node, { offset: before.offset, length: 0, text: end })
      else if (!isLine) edit(node, { offset: node.value.length, length: 0, text: end })
      else if (!implied) (home.children as RootContent[]).push({ type: 'html', value: end })
    }
  }

  /**
   * Moves the end tag of what began before a paragraph behind that paragraph, if no words would be lost. Inside the
   * paragraph HTML would ignore it, or turn what follows into an empty paragraph.
   */
  function moveEnds(block: Parents, parent: Parents): void {
    if (block.type !== 'paragraph') return
    const last = block.children.findLastIndex((child) => !outerEnds.has(child) && !isBlank(child))
    const moved = block.children.filter((child, at) => outerEnds.has(child) && (at > last || isInlineEnd(child)))
    if (moved.length === 0) return
    block.children = block.children.filter((child, at) => !moved.includes(child) && (at <= last || !isBlank(child)))
    const text = block.children.at(-1)
    if (text?.type === 'text') text.value = text.value.trimEnd()
    const siblings = parent.children as RootContent[]
    siblings.splice(siblings.indexOf(block) + 1, 0, ...moved)
  }

  function edit(node: Html, one: Edit): void {
    edits.set(node, [...(edits.get(node) ?? []), one])
  }
}

/** Returns true if a tag closes something. Within a table, nothing that began before the table can be closed. */
function holds(open: readonly Open[], { name }: Tag): boolean {
  const table = name === 'table' ? -1 : open.findLastIndex(({ tag }) => tag.name === 'table')
  return open.findLastIndex(({ tag }) => tag.name === name) > table
}

/**
 * Removes and returns the element that a tag closes. Elements that were opened after it and are still open are marked
 * as crossed or, among blocks, end with it as in HTML.
 */
function close(open: Open[], tag: Tag, node: Html, isLine: boolean): Open {
  const at = open.findLastIndex((one) => one.tag.name === tag.name)
  const [found, ...inner] = open.splice(at) as [Open, ...Open[]]
  // Outside a table a browser ignores the tags of its parts, so that they end nothing.
  const isIgnored = TABLE_PARTS.has(tag.name) && !open.some((one) => one.tag.name === 'table')
  // Nothing whose end may be left out can stand in a paragraph: it has ended the paragraph where it began.
  const endsOthers = !isLine && !isIgnored && tag.name !== 'p' && !inlineElements.has(tag.name)
  for (const one of inner) {
    if (endsOthers && IMPLIED.has(one.tag.name)) continue
    one.crossed ??= { tag, node }
    open.push(one)
  }
  return found
}

/** A range of a node's HTML and its replacement. */
interface Edit {
  readonly offset: number
  readonly length: number
  readonly text: string
}

/** Applies edits. Several at the same offset keep the order in which they were made. */
function applyEdits(html: string, edits: readonly Edit[]): string {
  let done = 0
  let result = ''
  for (const { offset, length, text } of edits.toSorted((a, b) => a.offset - b.offset)) {
    result += html.slice(done, offset) + text
    done = offset + length
  }
  return result + html.slice(done)
}

function isInlineEnd(node: RootContent): boolean {
  return node.type === 'html' && tagsIn(node.value).some(({ name }) => inlineElements.has(name))
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

/** Inline nodes that can contain text. */
const INLINE = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference'])
/** Blocks that contain lines of text. */
const LINES = new Set(['paragraph', 'heading', 'tableCell'])
const TABLE_PARTS = new Set('caption colgroup tbody td tfoot th thead tr'.split(' '))
/** Elements whose end tag is optional in HTML (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags). */
const IMPLIED = new Set([...TABLE_PARTS, ...'dd dt li p rp rt'.split(' ')])
