declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2' | 'sfnt'
    /** A number pins the axis; a range keeps it variable. */
    readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>
    /** OpenType features to keep; all by default. */
    readonly keepFeatures?: readonly string[]
    /** Keeps every glyph; the character list is empty then. */
    readonly keepAllGlyphs?: boolean
  }
  export default function subsetFont(font: Buffer, characters: string, options: Options): Promise<Buffer>
}
