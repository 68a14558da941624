import type { Schema } from 'hast-util-sanitize'
import { propertyName, safeAttributes, safeElements } from '../tree/html'

/** What is kept of a Markdown file's HTML: the safe elements and attributes, and what Markdown itself generates. */
export const schema: Schema = {
  tagNames: [...safeElements, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'input', 'section'],
  attributes: {
    ...Object.fromEntries([...safeElements].map((name) => [name, safeAttributes(name).map(propertyName)])),
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, ['id', 'dir', 'lang']])),
    a: [...safeAttributes('a').map(propertyName), 'ariaDescribedBy', 'dataFootnoteBackref', 'dataFootnoteRef'],
    blockquote: [...safeAttributes('blockquote').map(propertyName), 'dataCallout'],
    code: [...safeAttributes('code').map(propertyName), 'dataMeta', 'dataNotes', ['className', /^language-/]],
    input: [['type', 'checkbox'], 'checked', 'disabled'],
    li: [...safeAttributes('li').map(propertyName), ['className', 'task-list-item']],
    ol: [...safeAttributes('ol').map(propertyName), ['className', 'contains-task-list']],
    section: [...safeAttributes('section').map(propertyName), 'dataFootnotes'],
    td: [...safeAttributes('td').map(propertyName), 'align'],
    th: [...safeAttributes('th').map(propertyName), 'align'],
    ul: [...safeAttributes('ul').map(propertyName), ['className', 'contains-task-list']],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'], cite: ['http', 'https'] },
  required: { input: { type: 'checkbox', disabled: true } },
  ancestors: Object.fromEntries(['tbody', 'td', 'th', 'thead', 'tr'].map((name) => [name, ['table']])),
  strip: ['script', 'style', 'template', 'noscript'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
}
