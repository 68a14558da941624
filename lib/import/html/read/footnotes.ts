import type { Element, ElementContent, Nodes, Parents, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { element } from '../../../hast'
import { walkNodes } from '../../walk'
import { parseHtml } from '../parse'
import { inlineNote } from '../text'
import { type Conversion, textAttribute } from '../types'

/** Name of the elements that stand for a reference to a note, and for the note itself, with its label in `label`. */
export const noteReference = 'note-reference'
export const noteText = 'note-text'

/**
 * Finds the notes of a text. Whatever the system, a note is two elements whose links lead to each other, and the mark in
 * the text is a number or a sign: WordPress, Ghost, Substack, kramdown, Pandoc, markdown-it. Notes that the system keeps
 * apart (`notes`) need no link back.
 */
export function readNotes(tree: Root, { options: { notes = new Map() } }: Conversion): void {
  const { marks, places, inline } = lookThrough(tree)
  const labels = new Map<string, string>()
  const found = inline.map(takeInline)
  for (const { link, path } of marks) {
    const id = idIn(textAttribute(link, 'href'))
    const known = labels.get(id)
    const body = known ? undefined : noteBody(id, link, path, places, notes)
    if (!known && !body) continue
    const label = known ?? String(found.length + 1)
    labels.set(id, label)
    if (body) found.push(element(noteText, { label }, body))
    replace(path, link, element(noteReference, { label }))
  }
  if (found.length === 0) return
  tidy(tree)
  tree.children.push(...found)
}

interface Found {
  readonly link: Element
  /** From the root down to the parent of the link. */
  readonly path: readonly Parents[]
}

/**
 * Returns the links that may be marks of notes, the ancestors and the element itself of each id and each named anchor, and
 * the notes that stand where they are mentioned.
 */
function lookThrough(tree: Root) {
  const marks: Found[] = []
  const places = new Map<string, readonly Parents[]>()
  const inline: Element[] = []
  walkNodes<Nodes>(tree, (node, ancestors) => {
    if (node.type !== 'element') return
    const path = () => [...ancestors] as Parents[]
    for (const name of namesOf(node)) if (!places.has(name)) places.set(name, [...path(), node])
    if (node.tagName === inlineNote) inline.push(node)
    if (node.tagName === 'a' && textAttribute(node, 'href').includes('#') && MARK.test(textOf(node).trim()))
      marks.push({ link: node, path: path() })
  })
  return { marks, places, inline }
}

const MARK = /^(?:\[?\(?[\divxlc]{1,5}\)?\]?|[*†‡§¶]+)$/i

/** Takes out a note that stands where it is mentioned. */
function takeInline(node: Element, index: number): Element {
  const label = String(index + 1)
  const body = element('p', {}, node.children)
  node.tagName = noteReference
  node.properties = { label }
  node.children = []
  return element(noteText, { label }, [body])
}

/** Takes the note with an id out of the tree and returns its content; nothing if the id is not that of a note. */
function noteBody(
  id: string,
  link: Element,
  path: readonly Parents[],
  places: ReadonlyMap<string, readonly Parents[]>,
  notes: ReadonlyMap<string, string>,
): ElementContent[] | undefined {
  const apart = notes.get(id)
  if (apart !== undefined) return parseHtml(apart).tree.children as ElementContent[]
  const way = places.get(id)
  if (!way) return undefined
  const own = new Set([link, ...path.slice(-2)].flatMap((node) => (node.type === 'element' ? namesOf(node) : [])))
  const at = way.findLastIndex((node) => node.type === 'element' && HOLDERS.has(node.tagName))
  const holder = way[at]
  const home = way[at - 1]
  if (holder?.type !== 'element' || !home || path.includes(holder)) return undefined
  if (!removeLinksTo(own, holder)) return undefined
  home.children = (home.children as Nodes[]).filter((child) => child !== holder) as ElementContent[]
  return isInline(holder) ? [{ ...holder, tagName: 'p', properties: {} }] : holder.children
}

const HOLDERS = new Set(['li', 'p', 'div', 'dd', 'aside', 'td'])

function namesOf(node: Element): string[] {
  return [textAttribute(node, 'id'), textAttribute(node, 'name')].filter((name) => name !== '')
}

function idIn(href: string): string {
  const id = href.slice(href.indexOf('#') + 1)
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** Removes the links that lead back to where a note is mentioned, and says if there were any. */
function removeLinksTo(ids: ReadonlySet<string>, parent: Parents): boolean {
  let found = false
  parent.children = (parent.children as Nodes[]).filter((child) => {
    if (child.type !== 'element') return true
    const href = textAttribute(child, 'href')
    const isBack = child.tagName === 'a' && href.includes('#') && ids.has(idIn(href))
    if (isBack) found = true
    else if (removeLinksTo(ids, child)) {
      found = true
      return child.children.length > 0 || child.tagName === 'br'
    }
    return !isBack
  }) as ElementContent[]
  return found
}

function isInline({ children }: Element): boolean {
  return children.every((child) => child.type !== 'element' || !/^(?:p|div|ul|ol|blockquote|pre)$/.test(child.tagName))
}

/** Puts the reference in the place of a link and of the `<sup>` that holds nothing else. */
function replace(path: readonly Parents[], link: Element, reference: Element): void {
  let [old, at]: [Nodes, number] = [link, path.length - 1]
  while (at > 0) {
    const parent = path[at]
    if (parent?.type !== 'element' || !['sup', 'span'].includes(parent.tagName)) break
    if (
      textOf(parent)
        .replace(/[[\]()]/g, '')
        .trim() !==
      textOf(link)
        .replace(/[[\]()]/g, '')
        .trim()
    )
      break
    old = parent
    at -= 1
  }
  const home = path[at]
  if (home)
    home.children = (home.children as Nodes[]).map((child) => (child === old ? reference : child)) as ElementContent[]
}

/** Removes what held the notes and is empty now, with the line or heading that stood above them. */
function tidy(tree: Parents): void {
  for (const child of tree.children) if (child.type === 'element') tidy(child)
  tree.children = (tree.children as Nodes[]).filter((child) => {
    if (child.type !== 'element') return true
    const isHolder = /footnote|endnote/i.test(`${textAttribute(child, 'className')} ${textAttribute(child, 'role')}`)
    if (!isHolder && !/^[ou]l$/.test(child.tagName)) return true
    const rest = child.children.filter((one) => one.type !== 'text' || one.value.trim() !== '')
    return rest.some((one) => one.type !== 'element' || !/^(?:hr|h\d|a)$/.test(one.tagName))
  }) as ElementContent[]
}
