import { expect, test } from 'vitest'
import { findKept, keep } from '../../../lib/import'

test('what is kept is a comment of its format, whatever it holds', () => {
  expect(keep('a shortcode', '{{< x >}} --> <b> --!>', 'md')).toBe(
    '<!-- import: a shortcode: {{< x >}} -- > <b> -- !> -->',
  )
  expect(keep('an expression', '{/* x */}', 'mdx')).toBe('{/* import: an expression: {/* x * /} */}')
})

test('what was kept is found, with its line', () => {
  const text = `One.\n\n${keep('a', 'b\nc', 'md')} and {/* import: d */} and <!-- another comment -->`
  expect(findKept(text)).toEqual([
    { line: 3, message: 'a: b c' },
    { line: 4, message: 'd' },
  ])
})
