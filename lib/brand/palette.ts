import { type Color, converter, formatHex, type Oklch, parse, toGamut, wcagContrast } from 'culori'
import type { BrandSettings, ColourSetting } from '../settings'

export type Scheme = 'light' | 'dark'
export type ColourName = 'paper' | 'ink' | 'quiet' | 'line' | 'wash' | 'accent'
export type Colours = Readonly<Record<ColourName, Oklch>>
/** The colours of a publication. Every pair of text and ground can be read. */
export type Palette = Readonly<Record<Scheme, Colours>>

/** A colour of the settings that was moved, because text in it could not be read. */
export interface MovedColour {
  readonly name: ColourName
  readonly scheme: Scheme
  /** As written. */
  readonly from: string
  /** As used: `#866d00`. */
  readonly to: string
  /** The contrast as written (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), and what it has to be. */
  readonly contrast: number
  readonly needed: number
}

const oklch = (l: number, c: number, h: number): Oklch => ({ mode: 'oklch', l, c, h })

/** The colours of a publication that sets none: cool white and near-black, with a red. */
const DEFAULTS: Palette = {
  light: {
    paper: oklch(0.99, 0.002, 250),
    ink: oklch(0.2, 0.015, 255),
    quiet: oklch(0.45, 0.012, 255),
    line: oklch(0.88, 0.006, 250),
    wash: oklch(0.968, 0.004, 250),
    accent: oklch(0.54, 0.2, 31),
  },
  dark: {
    paper: oklch(0.17, 0.012, 255),
    ink: oklch(0.92, 0.006, 250),
    quiet: oklch(0.72, 0.01, 250),
    line: oklch(0.31, 0.012, 255),
    wash: oklch(0.215, 0.012, 255),
    accent: oklch(0.72, 0.16, 36),
  },
}

/** How far a colour is from paper to ink, if it is not set: as far as in the default colours. */
const SHARES: Readonly<Record<Scheme, Readonly<Record<'quiet' | 'line' | 'wash', number>>>> = {
  light: { quiet: 0.68, line: 0.14, wash: 0.03 },
  dark: { quiet: 0.73, line: 0.19, wash: 0.06 },
}

/**
 * The contrast of text with its grounds: of the text itself, as WCAG asks for at level AAA, of all else at level AA.
 * https://www.w3.org/WAI/WCAG22/Understanding/contrast-enhanced
 */
const NEEDED = { ink: 7, quiet: 4.5, accent: 4.5 } as const

/**
 * Returns the colours for a brand. Text that could not be read on paper or wash gets the nearest lightness at which it
 * can; `moved` lists the colours of the settings to which this happened.
 */
export function createPalette(brand: BrandSettings = {}): { readonly palette: Palette; readonly moved: MovedColour[] } {
  const light = coloursOf('light', brand)
  const dark = coloursOf('dark', brand)
  return { palette: { light: light.colours, dark: dark.colours }, moved: [...light.moved, ...dark.moved] }
}

function coloursOf(scheme: Scheme, brand: BrandSettings): { colours: Colours; moved: MovedColour[] } {
  const written = (name: ColourName) => {
    const text = textOf(brand[name], scheme)
    return text === undefined ? undefined : toOklch(text)
  }
  const defaults = DEFAULTS[scheme]
  const paper = written('paper') ?? defaults.paper
  const ink = written('ink') ?? defaults.ink
  const isDefault = paper === defaults.paper && ink === defaults.ink
  const between = (name: 'quiet' | 'line' | 'wash') =>
    written(name) ?? (isDefault ? defaults[name] : mix(paper, ink, SHARES[scheme][name]))
  const wash = between('wash')
  const wanted = { ink, quiet: between('quiet'), accent: written('accent') ?? accentFor(scheme, brand.accent) }
  const moved: MovedColour[] = []
  const readable = (name: keyof typeof NEEDED): Oklch => {
    const from = wanted[name]
    const contrast = contrastWith(from, [paper, wash])
    if (contrast >= NEEDED[name]) return from
    const to = move(from, [paper, wash], NEEDED[name])
    const text = textOf(brand[name], scheme)
    if (text !== undefined) moved.push({ name, scheme, from: text, to: hexOf(to), contrast, needed: NEEDED[name] })
    return to
  }
  const text = { ink: readable('ink'), quiet: readable('quiet'), accent: readable('accent') }
  return { colours: { ...text, paper, wash, line: between('line') }, moved }
}

/** Returns the accent of dark pages if only one is set, which is that of light ones: the same hue, as light as ours. */
function accentFor(scheme: Scheme, setting: ColourSetting | undefined): Oklch {
  const one = typeof setting === 'string' ? toOklch(setting) : undefined
  return one ? { ...one, l: Math.max(one.l, DEFAULTS.dark.accent.l) } : DEFAULTS[scheme].accent
}

/** Returns what is set for a scheme. One colour alone is that of light pages. */
function textOf(setting: ColourSetting | undefined, scheme: Scheme): string | undefined {
  if (typeof setting !== 'string') return setting?.[scheme]
  return scheme === 'light' ? setting : undefined
}

const convert = converter('oklch')

function toOklch(text: string): Oklch {
  const colour = convert(parse(text))
  if (!colour) throw new Error(`not a colour: ${text}`)
  return colour
}

function mix(from: Oklch, to: Oklch, share: number): Oklch {
  const at = (a: number, b: number) => a + (b - a) * share
  return oklch(at(from.l, to.l), at(from.c, to.c), to.h ?? from.h ?? 0)
}

/** Returns the colour of the nearest lightness that has the contrast with every ground, or the most there is. */
function move(colour: Oklch, grounds: readonly Oklch[], needed: number): Oklch {
  const end = grounds.every((ground) => ground.l > 0.5) ? 0 : 1
  const at = (step: number) => ({ ...colour, l: colour.l + ((end - colour.l) * step) / STEPS })
  for (let step = 1; step < STEPS; step++) {
    if (contrastWith(at(step), grounds) >= needed) return at(step)
  }
  return at(STEPS)
}

const STEPS = 200

/** Returns the least contrast of a colour with its grounds, as they are shown: rounded to 8 bits. */
function contrastWith(colour: Oklch, grounds: readonly Oklch[]): number {
  return Math.min(...grounds.map((ground) => wcagContrast(hexOf(colour), hexOf(ground))))
}

/** Returns a colour as screens can show it: with less chroma if it is outside sRGB. */
const toScreen: (colour: Oklch) => Color = toGamut('rgb', 'oklch')

/** Returns a colour in sRGB, such as `#0f766e`, for places that do not support OKLCH. */
export function hexOf(colour: Oklch): string {
  return formatHex(toScreen(colour))
}

/** Returns a colour for style sheets: `oklch(54% 0.2 31)`. */
export function cssOf({ l, c, h = 0 }: Oklch): string {
  const round = (value: number, digits: number) => Number(value.toFixed(digits))
  return `oklch(${round(l * 100, 1)}% ${round(c, 3)} ${round(h, 1)})`
}
