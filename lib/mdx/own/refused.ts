import type { Element, Root } from 'hast'
import type { BrowserModule, RenderMistake } from '../contract'
import { unsafeScheme } from '../links/addresses'
import { attributeName } from '../tree/html'
import { walk } from '../tree/tree'

/**
 * Returns what the HTML of a component holds that no page may: what runs code, what the site's policy blocks, and in a client
 * component what would be of another address when it is shown anew.
 */
export function refusedIn(tree: Root, browser: BrowserModule | undefined): RenderMistake[] {
  const found: RenderMistake[] = []
  walk(tree, (node) => {
    if (node.type !== 'element') return
    const instead = ELEMENTS[node.tagName]
    if (instead) found.push({ message: `it contains <${node.tagName}>`, hint: instead })
    for (const [property, value] of Object.entries(node.properties)) {
      const name = attributeName(property)
      const mistake =
        inAttribute(node, name, String(value)) ??
        (browser?.part === 'client' ? ofThisSite(node, name, String(value)) : undefined)
      if (mistake) found.push(mistake)
    }
  })
  return found
}

function inAttribute({ tagName }: Element, name: string, value: string): RenderMistake | undefined {
  const message = `<${tagName}> in it has ${name}`
  if (name === 'style') return { message, hint: 'write Tailwind\'s classes: className="rounded border"' }
  if (/^on/.test(name) || name === 'srcdoc') return { message, hint: CODE }
  if (!ADDRESSES.test(name)) return undefined
  const scheme = unsafeScheme(value)
  if (scheme !== undefined) return { message: `${message} that starts with "${scheme}"`, hint: 'write https://…' }
  // Pictures have messages of their own.
  if (tagName === 'img' || !/^(?:src|srcset|poster|data)$/.test(name) || !/^(?:https?:)?\/\//i.test(value))
    return undefined
  return { message: `${message} of another site`, hint: 'put the file into content/public/ and write /its-name' }
}

/** An address of the site is checked and written anew once, before the page is published. */
function ofThisSite({ tagName }: Element, name: string, value: string): RenderMistake | undefined {
  if (!ADDRESSES.test(name) || /^(?:#|[a-z][a-z+.-]*:|$)/i.test(value)) return undefined
  return { message: `<${tagName}> in it has ${name} of this site, and it runs in the browser`, hint: BETWEEN }
}

const BETWEEN = 'write the link or picture between its tags, and show {children}'

const ADDRESSES = /^(?:href|src|srcset|cite|action|formaction|poster|data|xlinkhref)$/

const PAGE = 'remove it: it belongs to the page, not to a part of a text'
const CODE = "remove it, and write an island, or a component with 'use client'"
const ELEMENTS: Readonly<Record<string, string | undefined>> = {
  base: PAGE,
  body: PAGE,
  embed: CODE,
  frame: CODE,
  h1: 'write <h2> or lower: the title of the text is the only <h1>',
  head: PAGE,
  html: PAGE,
  iframe: 'write a link: the site shows nothing of other sites before a reader asks for it',
  link: PAGE,
  main: PAGE,
  meta: PAGE,
  noscript: CODE,
  object: CODE,
  script: CODE,
  style: "write Tailwind's classes instead",
  template: CODE,
  title: PAGE,
}
