import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

describe('the style sheet', () => {
  it('compiles to the same when it is not said where it lies', () => {
    const named = compile({ from: 'app/globals.css' })
    expect(named).toContain('@layer')
    expect(compile()).toBe(named)
  })

  it('has the utilities of Tailwind’s default scales that markup uses', () => {
    const css = compile({ more: '@source inline("text-4xl bg-teal-50 rounded-lg p-6 text-quiet");' })
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
    const css = compile()
    expect(css).not.toMatch(/--(?:text|radius|shadow|breakpoint|color-[a-z]+)-\d*(?:xs|sm|lg|xl|\d00)\b/)
    expect(css.slice(css.lastIndexOf('@layer utilities'))).not.toContain('.text-end')
  })
})

/** Compiles the sheet with `more` after it. Turbopack passes an empty text as the address of one that it does not know yet. */
function compile({ from = '', more = '' } = {}): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', COMPILE, from, more], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return stdout
}

const COMPILE = `
import { readFileSync } from 'node:fs'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import config from './postcss.config.mjs'
const [, from, more] = process.argv
const compiler = postcss([tailwind(config.plugins['@tailwindcss/postcss'])])
const { css } = await compiler.process(readFileSync('app/globals.css', 'utf8') + more, { from, map: false })
console.log(css)
`
