import { describe, expect, it } from 'vitest'
import { compileStyleSheet } from '../../support/style-sheet'

describe('the style sheet', () => {
  it('compiles to the same when it is not said where it lies', () => {
    const named = compileStyleSheet()
    expect(named).toContain('@layer')
    // Turbopack passes an empty text as the address of a sheet that it does not know yet.
    expect(compileStyleSheet('')).toBe(named)
  })

  it('has the utilities of Tailwind’s default scales that markup uses', () => {
    const css = compileStyleSheet('', '@source inline("text-4xl bg-teal-50 rounded-lg p-6 text-quiet");')
    for (const rule of [
      /\.text-4xl \{\s*font-size: var\(--text-4xl, 2\.25rem\)/,
      /\.bg-teal-50 \{\s*background-color: var\(--color-teal-50, oklch\(/,
      /\.rounded-lg \{\s*border-radius: var\(--radius-lg, 0\.5rem\)/,
      /\.p-6 \{\s*padding: calc\(var\(--spacing\) \* 6\)/,
      /\.text-quiet \{\s*color: var\(--color-quiet\b/,
    ])
      expect(css).toMatch(rule)
  })

  it('has nothing of these scales that no markup uses, and no utility on a page for the sake of our own classes', () => {
    const css = compileStyleSheet()
    expect(css).not.toMatch(/--(?:text|radius|shadow|breakpoint|color-[a-z]+)-\d*(?:xs|sm|lg|xl|\d00)\b/)
    expect(css.slice(css.lastIndexOf('@layer utilities'))).not.toContain('.text-end')
  })
})
