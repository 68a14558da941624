/** HTML elements that a text may use. Everything else is refused in MDX and removed from Markdown. */
export const safeElements: ReadonlySet<string> = new Set(
  `a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure hr i
  img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th
  thead time tr u ul var wbr`.split(/\s+/),
)

/** Elements that belong in a line of text. On a line of their own they still belong in a paragraph. */
export const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** Elements without content. */
export const voidElements: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr'])

/** Attributes whose value is an address. */
export const addressAttributes: ReadonlySet<string> = new Set(['href', 'src', 'cite'])

const GLOBAL = ['aria-label', 'aria-hidden', 'dir', 'id', 'lang', 'title']
const OWN: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'hreflang'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  del: ['cite', 'datetime'],
  details: ['open'],
  img: ['alt', 'height', 'src', 'width'],
  ins: ['cite', 'datetime'],
  li: ['value'],
  ol: ['reversed', 'start', 'type'],
  q: ['cite'],
  td: ['colspan', 'headers', 'rowspan'],
  th: ['abbr', 'colspan', 'headers', 'rowspan', 'scope'],
  time: ['datetime'],
}

/** Returns the attributes that an element may have, by their HTML name. */
export function safeAttributes(element: string): readonly string[] {
  return [...GLOBAL, ...(OWN[element] ?? [])]
}

/** Returns the name of an attribute in an HTML syntax tree: `colspan` is `colSpan`, `aria-label` is `ariaLabel`. */
export function propertyName(attribute: string): string {
  return PROPERTIES[attribute] ?? attribute
}

/** Returns the HTML name of a property: the inverse of `propertyName`. */
export function attributeName(property: string): string {
  if (property === 'className') return 'class'
  return property.replace(/^(aria|data)(?=[A-Z])/, '$1-').toLowerCase()
}

const PROPERTIES: Readonly<Record<string, string>> = {
  'aria-hidden': 'ariaHidden',
  'aria-label': 'ariaLabel',
  colspan: 'colSpan',
  datetime: 'dateTime',
  hreflang: 'hrefLang',
  rowspan: 'rowSpan',
}

/** Returns, as one clause, what to do instead of using an unsafe element. */
export function insteadOfElement(name: string): string {
  const element = name.toLowerCase()
  if (/^h[1-6]$/.test(element)) return `write ${'#'.repeat(Math.max(2, Number(element[1])))} before the heading`
  return INSTEAD[element] ?? `write \`<${name}>\` if it belongs to the text, else remove it`
}

const DRAWING = 'save the drawing as an .svg file beside the text and write ![what it shows](./drawing.svg)'
const LINK = 'write a link to it: [text](https://…)'
const INSTEAD: Readonly<Record<string, string>> = {
  audio: LINK,
  button: 'write a link: [text](https://…)',
  center: 'remove <center>: the stylesheet places things',
  embed: LINK,
  font: 'remove <font>: the stylesheet decides how text looks',
  form: LINK,
  iframe: LINK,
  input: 'write a task list: - [ ] task',
  link: 'remove <link>: styles belong to the site, not to a text',
  math: 'write the formula in TeX: $$ before and after it on lines of their own, or $`…`$ in a line',
  object: LINK,
  picture: 'write ![what it shows](./picture.png)',
  script:
    'remove <script>: texts run no code; statistics, comments and a newsletter are settings, `services` in site.ts',
  strike: 'write ~~text~~',
  style: 'remove <style>: styles belong to the site, not to a text',
  svg: DRAWING,
  video: LINK,
}

/** Returns, as one clause, what to do instead of using an unsafe attribute. */
export function insteadOfAttribute(name: string, element: string): string {
  const attribute = name.toLowerCase()
  if (/^on/.test(attribute)) return `remove ${name}: texts run no code`
  if (attribute === 'style' || attribute === 'align' || attribute === 'class' || attribute === 'classname') {
    return `remove ${name}: the stylesheet decides how <${element}> looks`
  }
  if (attribute === 'dangerouslysetinnerhtml' || attribute === 'srcdoc') return `write the content inside <${element}>`
  return `remove ${name}; <${element}> may have ${safeAttributes(element).join(', ')}`
}
