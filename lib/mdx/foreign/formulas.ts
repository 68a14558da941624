import { MASK } from '../lost'
import { type Foreign, finding } from './types'

/**
 * Formulas that are written as in other systems. A single dollar sign is money, so the text between two of them has to
 * look like a formula.
 */
export const formulas: readonly Foreign[] = [
  {
    pattern: /\$\$(?=\s*[^$\s])([^$]{1,2000}?)\$\$/g,
    explain: ([, inner = '']) => (inner.includes('\n') || isFormula(inner) ? formula(inner, '$$') : undefined),
  },
  {
    pattern: /(?<![\w$\\])\$(?=[^\s$])([^$\n]{0,300}?[^\s$\\])?\$(?![\w$])/g,
    explain: ([, inner = '']) => (isFormula(inner) ? formula(inner, '$') : undefined),
  },
]

/**
 * Formulas between \( and \), or \[ and \]. Markdown reads these as escaped brackets, so they are looked for before
 * escapes are blotted out.
 */
export const texBrackets: Foreign = {
  pattern: /\\\((?=\S)([^\n()]{1,200}?)\\\)|\\\[([^\n]{1,500}?)\\\]/g,
  explain: ([, inLine, block = '']) =>
    isFormula(inLine ?? block) && (inLine !== undefined || block.trim().length > 1)
      ? formula(inLine ?? block, '\\(')
      : undefined,
}

function formula(inner: string, mark: string) {
  const shown = inner.trim().replace(/\s+/g, ' ')
  const what = shown
    ? `${mark}${shown.length > 40 ? `${shown.slice(0, 40)}…` : shown}${mark === '\\(' ? '\\)' : mark}`
    : mark
  // What Markdown has read as its own, such as emphasis, is not the TeX that the author wrote.
  const only = mark === '$' && !inner.includes('`') && !inner.includes(MASK) ? `$\`${inner}\`$` : undefined
  return finding(
    what,
    'TeX (a formula)',
    `write ${only ?? '$`…`$'} in a line of text, or $$ before and after it on lines of their own; $ alone is money`,
    only,
  )
}

/**
 * Returns true for a single letter, a TeX command, or what money never has: powers, indices, one letter that equals
 * something.
 */
function isFormula(text: string): boolean {
  if (/^\d[\d.,]*\s/.test(text)) return false
  return /^\s*[A-Za-z]\s*$|\\[A-Za-z]+|[\^_]|(?<![\w'’])[A-Za-z]\s*[=<>≤≥≈+*/-]\s*[\w(\\]/.test(text)
}
