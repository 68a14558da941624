import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { type CitedWork, type Context, report } from '../context'
import { attributeNamed } from './component-data'
import { attributeOf, childrenOf, dataOf } from './tree'

/**
 * Numbers the works that claims rest on, in the order of the text: one number for one title, and what one mention
 * leaves out another says. Reports mentions that disagree, and works that nobody could find.
 */
export function sources(context: Context) {
  return (tree: Root): void => {
    const first = new Map<CitedWork, MdxJsxFlowElement>()
    visit(tree, undefined)
    for (const [work, node] of first) checkWork(work, node, context)

    function visit(parent: Root | RootContent, within: string | undefined): void {
      for (const node of childrenOf(parent)) {
        const isClaim = node.type === 'mdxJsxFlowElement' && node.name === 'Evidence'
        if (isClaim && within) reportPlace(node, within, context)
        else if (isClaim) cite(node)
        visit(node, isClaim ? '<Evidence>' : (OUTER[node.type] ?? within))
      }
    }

    function cite(node: MdxJsxFlowElement): void {
      const given = workOf(node)
      const known = context.works.find(({ source }) => normalise(source) === normalise(given.source))
      const work = known ?? given
      if (known) merge(known, given, node, first.get(known), context)
      else {
        context.works.push(given)
        first.set(given, node)
      }
      work.mentions++
      const number = context.works.indexOf(work) + 1
      node.attributes.push(attributeOf('number', number), attributeOf('mention', work.mentions))
    }
  }
}

function merge(
  known: CitedWork,
  given: CitedWork,
  node: MdxJsxFlowElement,
  first: MdxJsxFlowElement | undefined,
  context: Context,
): void {
  for (const field of FIELDS) {
    const [said, now] = [known[field], given[field]]
    if (now === undefined || said === now) continue
    if (said === undefined) {
      Object.assign(known, { [field]: now })
      continue
    }
    report(context, attributeNamed(node, field)?.position ?? node, {
      rule: 'evidence-source',
      field,
      message: `“${known.source}” has another ${field} in line ${first?.position?.start.line}: ${said}`,
      fix: `write ${field}=${typeof said === 'number' ? `{${said}}` : `"${said}"`}, or correct that one`,
    })
  }
}

/** A study can be looked up; what somebody has lived through need not be written anywhere. */
function checkWork({ source, kind, by, href, year }: CitedWork, node: MdxJsxFlowElement, context: Context): void {
  const place = attributeNamed(node, 'source')?.position ?? node
  const twin = context.works.find((one) => href !== undefined && one.href === href)
  if (twin && twin.source !== source) {
    const message = `another work has this address: “${twin.source}”`
    const fix = `write source="${twin.source}", or the address of this one`
    report(context, place, { rule: 'evidence-source', field: 'source', message, fix })
  }
  if (kind === 'experience' || href !== undefined || (by !== undefined && year !== undefined)) return
  const message = `nobody could find this ${kind}: it has no address, and not both an author and a year`
  const fix = 'add href="https://doi.org/…", or by="…" and year={…}'
  report(context, place, { rule: 'evidence-source', field: 'source', message, fix })
}

function reportPlace(node: MdxJsxFlowElement, within: string, context: Context): void {
  report(context, node, {
    rule: 'component-place',
    field: 'Evidence',
    message: `<Evidence> stands inside ${within}`,
    fix: 'put it in a sentence of its own',
  })
}

function workOf(node: MdxJsxFlowElement): CitedWork {
  const fields = ['source', ...FIELDS].flatMap((name) => {
    const attribute = attributeNamed(node, name)
    return attribute ? [[name, dataOf(attribute)]] : []
  })
  return { ...Object.fromEntries(fields), mentions: 0 } as CitedWork
}

function normalise(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}

const FIELDS = ['kind', 'by', 'href', 'year'] as const

/** What a claim cannot stand in, because its mark is a link. */
const OUTER: Readonly<Record<string, string | undefined>> = { heading: 'a heading', link: 'the text of a link' }
