import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Message, transformSync } from 'esbuild'
import { browsers } from '../browsers'
import { site } from '../site'
import { brandFolder, palette } from './current'
import { brandFamilies } from './faces'
import { fontRules } from './font-rules'
import { cssOf } from './palette'

/**
 * Returns the brand's part of every page's style sheet: its colours, its typefaces, and `style.css` of its folder. Colours are in the
 * layer of the theme, which the engine's sheet overrides for readers who ask for more contrast; the brand's own rules
 * are in no layer, and so override the engine's.
 */
export async function brandStyle(): Promise<string> {
  const fonts = fontRules(await brandFamilies())
  return `@layer theme{:root{${colourVariables()}${opening()}}}${fonts}${scriptRules()}${readStyle().css}`
}

/**
 * Returns rules for a script that is set otherwise than the Latin one: its letters keep their distance, which joined ones
 * depend on, and headings with marks above and below get taller lines.
 */
function scriptRules(): string {
  const { script = '' } = new Intl.Locale(site.language).maximize()
  return TALL.has(script) ? '*{letter-spacing:0}h1,h2,h3,h4{line-height:1.35}' : ''
}

const TALL: ReadonlySet<string> = new Set(['Arab', 'Beng', 'Deva', 'Hans', 'Hant', 'Hebr', 'Jpan', 'Kore', 'Thai'])

function colourVariables(): string {
  const { light, dark } = palette()
  return Object.entries(light)
    .map(([name, colour]) => `--color-${name}:light-dark(${cssOf(colour)},${cssOf(dark[name as keyof typeof dark])});`)
    .join('')
}

/** What a page opens in, unless a reader has chosen. */
function opening(): string {
  const opens = site.brand?.opens ?? 'system'
  return `color-scheme:${opens === 'system' ? 'light dark' : opens}`
}

/** The brand's own rules, minified, with what is wrong with them. */
export interface BrandRules {
  /** As written. */
  readonly text: string
  readonly css: string
  readonly mistakes: readonly Message[]
}

/** Reads `style.css` of the brand's folder. Never throws; rules that cannot be read are left out. */
export function readStyle(): BrandRules {
  const file = join(brandFolder(), 'style.css')
  if (!existsSync(file)) return NOTHING
  const text = readFileSync(file, 'utf8')
  if (known?.text !== text) known = { text, ...minify(text) }
  return known
}

const NOTHING: BrandRules = { text: '', css: '', mistakes: [] }

let known: BrandRules | undefined

function minify(text: string): Omit<BrandRules, 'text'> {
  try {
    const { code, warnings } = transformSync(text, {
      loader: 'css',
      minify: true,
      target: [...browsers],
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'silent',
    })
    return { css: code.trim(), mistakes: warnings }
  } catch (error) {
    return { css: '', mistakes: (error as { errors?: Message[] }).errors ?? [] }
  }
}
