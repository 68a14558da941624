/** How a publication looks: the shape of `content/brand/brand.ts`. What it leaves out stays as it comes. */
export interface BrandSettings {
  /** Links, the mark, what is selected. A colour that readers could not read is moved until they can. */
  readonly accent?: ColourSetting | undefined
  /** The ground of a page. */
  readonly paper?: ColourSetting | undefined
  /** The text. */
  readonly ink?: ColourSetting | undefined
  /** Text of lesser weight: dates, captions. Between ink and paper, if left out, as are the next two. */
  readonly quiet?: ColourSetting | undefined
  /** Thin rules. */
  readonly line?: ColourSetting | undefined
  /** The ground of code and of boxes. */
  readonly wash?: ColourSetting | undefined
  /** What a page opens in until a reader chooses: what her system is set to, light, or dark. */
  readonly opens?: 'system' | 'light' | 'dark' | undefined
}

/** Any colour that CSS knows, such as `#0f766e`, or one for light pages and one for dark ones. */
export type ColourSetting = string | { readonly light: string; readonly dark: string }
