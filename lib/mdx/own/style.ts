import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { browsers } from '../../browsers'

/** Where the colours, typefaces and distances of the brand are declared for Tailwind. */
const TOKENS = join(process.cwd(), 'app', 'styles', 'tokens.css')

/** Returns what the styles of components depend on besides the components. */
export function stateOfStyles(): string {
  return themeBlocks()
}

/**
 * Returns the rules of Tailwind's utilities that components may use; empty if there are none. Every word in their strings
 * counts as the name of a class, as when Tailwind reads sources itself. They have one sheet together: in two, the order
 * of the rules would depend on which component is where, and a policy has no room for the hashes of dozens.
 */
export async function styleOf(codes: readonly string[]): Promise<string> {
  const strings = codes.flatMap((code) => code.replace(/^\/\/# sourceMappingURL.*$/m, '').match(STRING) ?? [])
  const words = new Set(strings.flatMap((text) => text.slice(1, -1).split(/\s+/)))
  if (words.size === 0) return ''
  const { compile } = await import('tailwindcss')
  // A class of the engine's own.
  words.delete('text-end')
  const tailwind = await compile(sheet(), { loadStylesheet })
  const css = tailwind.build([...words])
  if (!/^\s*\S+ \{/m.test(css.replace(/^\/\*.*\*\/$/m, ''))) return ''
  return transformSync(css, { loader: 'css', minify: true, target: [...browsers], legalComments: 'none' }).code.trim()
}

const STRING = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g

/** Readers may choose between light and dark, as in `app/styles/tokens.css`. */
const DARK = `@custom-variant dark {
  @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) & { @slot; } }
  :root[data-theme="dark"] & { @slot; }
}`

/**
 * The style sheet from which Tailwind makes rules. A reference is no rule: a page has these values already, or the rule that
 * needs one names it.
 */
export const sheet = () =>
  `@import "tailwindcss/theme.css" theme(reference); ${themeBlocks()} ${DARK} @tailwind utilities;`

function themeBlocks(): string {
  const blocks = readFileSync(TOKENS, 'utf8').match(/@theme[^{]*\{[^}]*\}/g) ?? []
  return blocks.map((block) => block.replace(/^@theme static/, '@theme reference')).join('\n')
}

/** Answers the only import of that style sheet. */
export const loadStylesheet = async (path: string) => ({ path, base: '/', content: theme() })

const theme = () =>
  readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('tailwindcss/theme.css'), 'utf8')
