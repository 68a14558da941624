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
  readonly faces?: FaceSettings | undefined
  readonly layout?: LayoutSettings | undefined
}

/** Any colour that CSS knows, such as `#0f766e`, or one for light pages and one for dark ones. */
export type ColourSetting = string | { readonly light: string; readonly dark: string }

/** How pages are laid out. The first of each is what comes without a setting. */
export interface LayoutSettings {
  /** The home page: the newest post beside two to start with; a list; or a person: portrait, biography, selected posts. */
  readonly home?: 'lead' | 'list' | 'person' | undefined
  /** Lists of posts: rows with excerpts; titles with dotted leaders to their days; or a grid, with topics above it. */
  readonly list?: 'rows' | 'leaders' | 'grid' | undefined
  /** The side of a wide screen on which an essay's contents stand. */
  readonly contents?: 'left' | 'right' | undefined
  /** What parts paragraphs: space, or an indented first line. */
  readonly paragraphs?: 'spaced' | 'indented' | undefined
}

/** The typefaces of a publication. */
export interface FaceSettings {
  /** Of running text. */
  readonly text?: FaceSetting | undefined
  /** Of headings, navigation, labels and buttons. */
  readonly headings?: FaceSetting | undefined
  /** Of code. If left out, what the reader's system has. */
  readonly code?: FaceSetting | undefined
}

/** An installed package such as `@fontsource-variable/newsreader`, or a WOFF2 file beside `brand.ts`. */
export type FaceSetting =
  | string
  | {
      readonly from: string
      /** The files of a package that have another axis than weight: `opsz` for optical sizes, `wdth` for widths. */
      readonly axis?: string | undefined
      /** The file of the italic, if `from` is a file. */
      readonly italic?: string | undefined
      /** OpenType features to keep besides kerning, ligatures and accents: `onum` for old-style figures. */
      readonly features?: readonly string[] | undefined
    }
