import { parse } from 'node:path'
import type { Html, Parents, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../../context'
import type { Contracts } from '../../contract'
import { holdersOf } from '../allow-list/nesting'
import { placeIn } from './tags'

/**
 * Reports HTML of a Markdown file that would silently swallow text: unclosed comments and elements, and components,
 * which HTML does not know.
 */
export function rawText(context: Context) {
  return (tree: Root): void => {
    if (context.source.format !== 'md') return
    visit(tree, 'html', (node, index, parent) => {
      checkComment(node, context)
      checkElement(node, siblings(parent, index), context)
      checkComponent(node, context)
    })
  }
}

function checkComment(node: Html, context: Context): void {
  const at = node.value.lastIndexOf('<!--')
  if (at !== -1 && !node.value.includes('-->', at)) {
    report(context, placeIn(node, at, context.source.body), {
      rule: 'unclosed-html',
      message: 'the comment is never closed, so the text after it would be lost',
      hint: 'add --> where it ends',
    })
  }
  const other = /^<[?!](?!--)[^\s>]*/.exec(node.value)?.[0]
  if (other === undefined) return
  const message = `${other} is not available in a text and is removed`
  report(context, node, { rule: 'removed-html', severity: 'warning', message, hint: 'remove it' })
}

function checkElement(node: Html, after: string, context: Context): void {
  const [, name = ''] = SWALLOWING.exec(node.value) ?? []
  const element = name.toLowerCase()
  if (element === '' || `${node.value}${after}`.toLowerCase().includes(`</${element}`)) return
  report(context, node, {
    rule: 'unclosed-html',
    field: element,
    message: `<${element}> is never closed, so the text after it would be lost`,
    hint: `write \`<${element}>\` if it belongs to the text, else remove it`,
  })
  node.value = ''
}

/**
 * Reports components, and removes the tags of components and their parts, so that later steps do not read them as
 * unknown HTML.
 */
function checkComponent(node: Html, context: Context): void {
  const { contracts } = context
  const opened = [...node.value.matchAll(TAG)].filter(([tag]) => !tag.startsWith('</'))
  const name = opened.map(([, own = '']) => own).find((own) => contracts.has(own))
  node.value = node.value.replace(TAG, (tag, own = '') => (isKnown(own, contracts) ? '' : tag))
  if (name === undefined) return
  const renamed = `${parse(context.source.file).name}.mdx`
  report(context, node, {
    rule: 'component-in-markdown',
    field: name,
    message: `<${name}> is a component, and components work only in .mdx files`,
    hint: `rename the file to ${renamed}${contracts.get(name)?.picture ? ', or write ![what it shows](./picture.png)' : ''}`,
  })
}

/** A tag that may be a component's, or a comment, where it is none. */
const TAG = /<!--[\s\S]*?-->|<\/?([A-Z]\w*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g

function isKnown(name: string, contracts: Contracts): boolean {
  return contracts.has(name) || holdersOf(name, contracts).length > 0
}

/** Elements whose content HTML reads as text up to their end tag, wherever that is. */
const SWALLOWING = /<(iframe|noembed|noframes|plaintext|style|textarea|title|xmp)\b/i

/** Returns the HTML that follows in the same line of text. A block of HTML ends by itself. */
function siblings(parent: Parents | undefined, index: number | undefined): string {
  if (!parent || index === undefined || parent.type === 'root') return ''
  return parent.children
    .slice(index + 1)
    .flatMap((node) => (node.type === 'html' ? [node.value] : []))
    .join('')
}
