import type { DrawableText } from './lettering'

/** How a title is set. */
export interface Setting {
  /** Pixels. */
  readonly size: number
  /** Pixels. */
  readonly lineHeight: number
  /** Pixels added between letters. */
  readonly letterSpacing: number
  /** Lines that there is room for; what is longer ends in an ellipsis. */
  readonly lines: number
  /** Where no line would end otherwise, a word is cut. */
  readonly cutsWords: boolean
}

/** What the renderer makes of a text in a setting. */
export interface Measured {
  readonly lines: number
  /** Width of the longest line, in pixels. */
  readonly width: number
}

/** Sizes that a title is tried in, in pixels. */
const SIZES = [116, 86, 66, 54, 44, 38] as const

/**
 * The largest setting in which a text takes no more than `width` and `height` pixels without a cut in a word; else the
 * largest with cuts; else the smallest, for the renderer to end with an ellipsis. `measure` asks the renderer, which
 * alone knows where it breaks lines.
 */
export async function fitTitle(
  lettering: DrawableText,
  { width, height }: { readonly width: number; readonly height: number },
  measure: (setting: Setting) => Promise<Measured>,
): Promise<Setting> {
  const settings = [false, true].flatMap((cutsWords) =>
    SIZES.map((size) => settingOf(lettering, size, height, cutsWords)),
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
    // Between letters that join there is no space to take away, and marks would be moved from theirs.
    letterSpacing: UNSPACED.test(text) ? 0 : Math.round(size * -0.28) / 10,
    lines: Math.floor(height / lineHeight),
    cutsWords,
  }
}

/** Whether letters carry marks one above the other, as in Vietnamese, or are of a script that has them everywhere. */
function isTall(text: string): boolean {
  return /\p{M}\p{M}|[\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}]/u.test(text.normalize('NFD'))
}

const UNSPACED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Thai}\p{Script=Devanagari}]/u
