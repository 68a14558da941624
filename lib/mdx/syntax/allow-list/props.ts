import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { z } from 'zod'
import { pictureHint } from '../../../pictures'
import { nearest } from '../../../problems'
import { type Context, report } from '../../context'
import { inLanguage, type Part } from '../../contract'
import { addressHint, unsafeScheme } from '../../links/addresses'
import type { Literal } from '../../tree/literals'

/** Returns the props of a component as parsed by its schema, or `undefined` if they do not fit, which is reported. */
export function parseProps(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  part: Part,
  given: readonly [MdxJsxAttribute, Literal][],
  context: Context,
): Record<string, unknown> | undefined {
  const places = new Map(given.map(([attribute]) => [attribute.name, attribute]))
  const unsafe = checkAddresses(part, given, context)
  const written = Object.fromEntries(given.map(([{ name }, value]) => [name, value]))
  const parsed = inLanguage(context.language, () => part.props.safeParse(written))
  if (parsed.success) return parsed.data
  const unknown = parsed.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
  const meant = new Set(unknown.map((name) => part.otherNames?.[name] ?? nearest(name, propNames(part))))
  for (const issue of parsed.error.issues) reportIssue(issue)
  return undefined

  function reportIssue(issue: z.core.$ZodIssue): void {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
      for (const key of issue.keys) reportUnknown(key)
      return
    }
    const field = String(issue.path[0] ?? '')
    const missing = field !== '' && !places.has(field)
    if ((missing && meant.has(field)) || unsafe.has(field)) return
    const form = formOf(part, field, issue)
    report(context, places.get(field) ?? node, {
      rule: 'component-props',
      field: field || part.name,
      message: missing
        ? `<${part.name}> needs ${field}`
        : `${field ? '' : `<${part.name}>: `}${form?.expected ?? issue.message.replace(/^(Invalid input|Too \w+): /, '')}`,
      hint: missing
        ? `add ${field}${exampleOf(part, field) ?? '="…"'}`
        : form
          ? `write ${field}${form.example}`
          : `see what <${part.name}> accepts: ${propNames(part).join(', ')}`,
    })
  }

  function reportUnknown(name: string): void {
    const known = propNames(part)
    const near = part.otherNames?.[name] ?? nearest(name, known)
    report(context, places.get(name) ?? node, {
      rule: 'unknown-prop',
      field: name,
      message: `<${part.name}> has no ${name}`,
      hint: known.length === 0 ? 'remove it' : `${near ? `did you mean ${near}? ` : ''}it accepts ${known.join(', ')}`,
    })
  }
}

/** Reports addresses that could run code, and returns the names of their props. */
function checkAddresses(part: Part, given: readonly [MdxJsxAttribute, Literal][], context: Context): Set<string> {
  const unsafe = new Set<string>()
  for (const [attribute, value] of given) {
    const scheme = typeof value === 'string' ? unsafeAddress(attribute.name, value) : undefined
    if (!scheme) continue
    unsafe.add(attribute.name)
    report(context, attribute, {
      rule: 'unsafe-address',
      field: attribute.name,
      message: `${attribute.name} of <${part.name}> has an address that starts with "${scheme}"`,
      hint: attribute.name === 'src' ? pictureHint : addressHint(scheme),
    })
  }
  return unsafe
}

/** Returns the unsafe scheme of a prop that holds an address, if it has one. */
function unsafeAddress(name: string, value: string): string | undefined {
  return /^(?:src|href|url|link|poster)$|(?:Src|Href|Url)$/.test(name) ? unsafeScheme(value) : undefined
}

/** Returns what a prop expects and how it is written, from its type or from the example in its schema. */
function formOf(part: Part, field: string, issue: z.core.$ZodIssue): Form | undefined {
  const form = issue.code === 'invalid_type' && issue.path.length === 1 ? FORMS[issue.expected] : undefined
  const example = exampleOf(part, field)
  if (example === undefined) return form
  return { expected: form?.expected ?? issue.message.replace(/^(Invalid input|Too \w+): /, ''), example }
}

interface Form {
  readonly expected: string
  readonly example: string
}

const FORMS: Readonly<Record<string, Form | undefined>> = {
  boolean: { expected: 'expected true or false', example: ' alone, or leave it out' },
  number: { expected: 'expected a number in braces', example: '={3}' },
  string: { expected: 'expected text in quotes', example: '="…"' },
}

/** Returns how a prop is written after its name, from its schema: `z.….meta({ example: '={{ do: 2 }}' })`. */
function exampleOf(part: Part, field: string): string | undefined {
  const schema = part.props.shape[field] as z.ZodType | undefined
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : undefined
  const example = schema?.meta()?.example ?? inner?.meta()?.example
  return typeof example === 'string' ? example : undefined
}

function propNames(part: Part): string[] {
  return Object.keys(part.props.shape)
}
