import { findLinks } from '../../mdx'
import type { Edit } from '../../problems'
import { parseFrontMatter } from '../front-matter/parse'
import type { Document } from '../types'

/** The attributes that name a file of the site. */
const NAMING = ['src', 'poster']

/**
 * Returns the edits that let a text name other files: `replace` gets each address of its body and its lead picture as
 * written, and returns what to write instead, or `undefined`. No edits if the text cannot be read.
 */
export async function replaceFiles(
  { file, format }: Pick<Document, 'file' | 'format'>,
  text: string,
  replace: (address: string) => string | undefined,
): Promise<Edit[]> {
  const { body, fields } = parseFrontMatter(file, text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n'), false)
  if (body === undefined) return []
  const lead = fields?.values.get('image')
  const range = fields?.range(['image'])
  const other = typeof lead === 'string' ? replace(lead) : undefined
  const written = await findLinks({ body, format }, NAMING)
  return [
    // In the quotes that it stands in.
    ...(other !== undefined && range
      ? [{ ...range, text: fields?.written(['image']).replace(String(lead), () => other) ?? '' }]
      : []),
    ...written.flatMap(({ start, end, text: address }) => {
      const instead = replace(address)
      return instead === undefined ? [] : [{ start, end, text: instead }]
    }),
  ]
}
