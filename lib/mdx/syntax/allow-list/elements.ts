import type { Properties } from 'hast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { pictureHint } from '../../../pictures'
import { nearest } from '../../../problems'
import { type Context, report } from '../../context'
import { addressHint, refusedAddress, unsafeScheme } from '../../links/addresses'
import { addressAttributes, insteadOfAttribute, propertyName, safeAttributes } from '../../tree/html'
import { evaluate, type Literal, NotLiteral } from '../../tree/literals'
import type { SafeElement } from '../../tree/tree'
import { refuseExpression } from './refuse'

/** Returns a safe HTML element of an MDX body, with its safe attributes. All other attributes are reported. */
export function refineElement(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  name: string,
  context: Context,
): SafeElement {
  const hProperties: Properties = {}
  for (const [attribute, value] of literalAttributes(node, context)) {
    const html = attribute.name === 'htmlFor' ? attribute.name : attribute.name.toLowerCase()
    if (!safeAttributes(name).includes(html)) {
      refuseAttribute(context, attribute, name)
    } else if (typeof value === 'object' && value !== null) {
      refuseExpression(context, attribute, 'a list or an object')
    } else if (addressAttributes.has(html) && unsafeScheme(String(value))) {
      report(context, attribute, {
        rule: 'unsafe-address',
        field: attribute.name,
        message: `${attribute.name} of <${name}> has an address that starts with "${unsafeScheme(String(value))}"`,
        hint: html === 'src' ? pictureHint : addressHint(unsafeScheme(String(value))),
      })
      hProperties[propertyName(html)] = refusedAddress
    } else hProperties[propertyName(html)] = value
  }
  return {
    type: 'safeElement',
    inline: node.type === 'mdxJsxTextElement',
    children: node.children as SafeElement['children'],
    data: { hName: name, hProperties },
    position: node.position,
  }
}

/** Returns the attributes of an element with their data. Spread attributes and code are reported and left out. */
export function literalAttributes(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  context: Context,
): [MdxJsxAttribute, Literal][] {
  const names = new Set<string>()
  return node.attributes.flatMap((attribute): [MdxJsxAttribute, Literal][] => {
    const place = attribute.position ?? node.position
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report(context, place, {
        rule: 'no-code',
        message: `expected attributes with names, found {${attribute.value.trim().slice(0, 40)}}`,
        hint: 'write each attribute: name="value"',
      })
      return []
    }
    const reportDouble = (name: string) => {
      const message = `${name} is written twice`
      report(context, place, { rule: 'double-attribute', field: attribute.name, message, hint: 'keep one of them' })
    }
    if (names.has(attribute.name)) {
      reportDouble(attribute.name)
      return []
    }
    names.add(attribute.name)
    const { value } = attribute
    if (value === null || value === undefined) return [[attribute, true]]
    if (typeof value === 'string') return [[attribute, value]]
    try {
      return [[attribute, evaluate(value.data?.estree) ?? null]]
    } catch (error) {
      if (!(error instanceof NotLiteral)) throw error
      if (error.double !== undefined) reportDouble(error.double)
      else if (/^on[A-Z]/.test(attribute.name)) refuseAttribute(context, attribute, node.name ?? '')
      else refuseExpression(context, place, value.value)
      return addressAttributes.has(attribute.name) ? [[attribute, refusedAddress]] : []
    }
  })
}

function refuseAttribute(context: Context, attribute: MdxJsxAttribute, element: string): void {
  const near = nearest(attribute.name, safeAttributes(element))
  report(context, attribute, {
    rule: 'unsafe-attribute',
    field: attribute.name,
    message: `<${element}> may not have ${attribute.name}`,
    hint: near ? `did you mean ${near}?` : insteadOfAttribute(attribute.name, element),
  })
}
