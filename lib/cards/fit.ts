import type { DrawableText } from './drawable-text'

/** How a title is typeset. */
export interface Setting {
  /** Font size in pixels. */
  readonly size: number
  /** In pixels. */
  readonly lineHeight: number
  /** Pixels added between letters; may be negative. */
  readonly letterSpacing: number
  /** Number of lines that fit; longer text ends with an ellipsis. */
  readonly lines: number
  /** True if a word may be broken where the line would not end otherwise. */
  readonly cutsWords: boolean
}

/** Size of a text in a setting, as measured by the renderer. */
export interface Measured {
  readonly lines: number
  /** Width of the longest line, in pixels. */
  readonly width: number
}

/** Font sizes to try for a title, in pixels, largest first. */
const SIZES = [112, 104, 96, 86, 76, 66, 54, 44, 38] as const

/**
 * Returns the largest setting in which a text fits into `width` and `height` pixels without breaking a word; otherwise
 * the largest that breaks words; otherwise the smallest, where the renderer ends the text with an ellipsis. `measure`
 * asks the renderer, because only the renderer knows where it breaks lines.
 */
export async function fitTitle(
  drawable: DrawableText,
  { width, height }: { readonly width: number; readonly height: number },
  measure: (setting: Setting) => Promise<Measured>,
): Promise<Setting> {
  const settings = [false, true].flatMap((cutsWords) =>
    SIZES.map((size) => settingOf(drawable, size, height, cutsWords)),
  )
  for (const setting of settings) {
    const measured = await measure(setting)
    if (measured.lines <= setting.lines && measured.width <= width) return setting
  }
  return settings[settings.length - 1] as Setting
}

function settingOf({ text }: DrawableText, size: number, height: number, cutsWords: boolean): Setting {
  const lineHeight = Math.round(size * (isTall(text) ? 1.3 : 1.06))
  return {
    size,
    lineHeight,
    // Joined letters have no space between them to remove, and combining marks would move away from their letters.
    letterSpacing: UNSPACED.test(text) ? 0 : Math.round(size * -0.28) / 10,
    lines: Math.floor(height / lineHeight),
    cutsWords,
  }
}

/** Returns true if letters have stacked marks, as in Vietnamese, or belong to a script in which all of them may. */
function isTall(text: string): boolean {
  return /\p{M}\p{M}|[\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}]/u.test(text.normalize('NFD'))
}

const UNSPACED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Thai}\p{Script=Devanagari}]/u
