import { extractText, getDocumentProxy } from 'unpdf'

/** Returns the text of each page of a PDF, with single spaces. */
export async function readPdf(bytes: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
  return text.map((page) => page.replace(/\s+/g, ' '))
}

export interface Sheet {
  /** Number of lines of text. */
  readonly lines: number
  /** The part of the sheet, from its top, after which there is no more text: 0 to 1. */
  readonly filled: number
}

/** Returns how full each page of a PDF is. */
export async function measureSheets(bytes: Buffer): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1)
      const { items } = await page.getTextContent()
      const heights = items.flatMap((item) => ('str' in item && item.str.trim() ? [Math.round(item.transform[5])] : []))
      const [, , , height = 1] = page.view
      return { lines: new Set(heights).size, filled: heights.length ? 1 - Math.min(...heights) / height : 0 }
    }),
  )
}
