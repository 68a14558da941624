import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { parseHtml } from '../../html'

/** What the file of a story says. */
export interface Story {
  readonly title: string
  readonly subtitle: string
  readonly author: string
  /** When it was published, as ISO 8601; an empty text for a draft. */
  readonly date: string
  readonly canonical: string
  /** HTML of the text, without the title and subtitle that it begins with. */
  readonly html: string
  /** Responses have no title of their own: Medium makes one of their first words. */
  readonly isResponse: boolean
}

/** Reads the file of a story, which is marked up as an `h-entry` (https://microformats.org/wiki/h-entry). */
export function readStory(html: string): Story {
  const { tree } = parseHtml(html)
  const title = textIn(tree, 'p-name')
  const body = find(tree, 'e-content')
  const ownTitle = body && takeTitles(body)
  const text = body ? textOf(body).trim() : ''
  return {
    title,
    subtitle: textIn(tree, 'p-summary'),
    author: textIn(tree, 'p-author'),
    date: String(find(tree, 'dt-published')?.properties.dateTime ?? ''),
    canonical: String(find(tree, 'p-canonical')?.properties.href ?? ''),
    html: body ? toHtml(body) : '',
    isResponse: !ownTitle && !hasParts(body) && text.startsWith(title.replace(/[….]+$/, '').slice(0, 40)),
  }
}

/** Returns the number that the name of a file and the address of a story end with. */
export function idOf(address: string): string {
  return /(?:^|[-_/])([0-9a-f]{6,14})(?:\.html|[?#].*)?$/.exec(address)?.[1] ?? ''
}

function find(tree: Root, name: string): Element | undefined {
  let found: Element | undefined
  visit(tree, 'element', (node) => {
    if (!found && [node.properties.className].flat().includes(name)) found = node
  })
  return found
}

function textIn(tree: Root, name: string): string {
  const node = find(tree, name)
  return node ? textOf(node).replace(/\s+/g, ' ').trim() : ''
}

/** Takes out the title, the subtitle and the line that every story begins with, and says if there was a title. */
function takeTitles(body: Element): boolean {
  let found = false
  let isFirst = true
  visit(body, 'element', (node, index, parent) => {
    const classes = [node.properties.className].flat().map(String)
    const isTitle = classes.includes('graf--title')
    const isLine = node.tagName === 'hr' && classes.includes('section-divider') && isFirst
    if (!parent || index === undefined || !(isTitle || isLine || classes.includes('graf--subtitle'))) return undefined
    found ||= isTitle
    if (isLine) isFirst = false
    parent.children.splice(index, 1)
    return index
  })
  return found
}

/** A story has pictures, headings or code; hardly any response does. */
function hasParts(body: Element | undefined): boolean {
  let found = false
  if (!body) return false
  visit(body, 'element', ({ tagName }) => {
    if (/^(?:figure|h[1-6]|pre|ul|ol)$/.test(tagName)) found = true
  })
  return found
}
