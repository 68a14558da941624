import { z } from 'zod'
import { expected, nearest } from '../problems'
import type { ReferencesSettings } from './types'

/** The styles that come with the engine: https://www.zotero.org/styles shows what they look like. */
export const styleNames: readonly string[] = ['apa', 'harvard1', 'vancouver']

export const EXAMPLE_REFERENCES = { style: 'apa' } as const

const STYLE = expected(`${styleNames.join(', ')} or a style file in the content folder, such as ./my-style.csl`)
const isStyle = (text: string) => styleNames.includes(text) || /^\.\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.csl$/.test(text)

function suggest(text: string): string {
  if (/\.csl$/i.test(text)) return `./${text.replace(/^[./\\]+/, '').replaceAll('\\', '/')}`
  return nearest(text, styleNames) ?? 'apa'
}

/** Schema of the setting `references`. */
export const referencesSchema = z.strictObject(
  {
    style: z.string(STYLE).refine(isStyle, { ...STYLE, params: { suggest } }),
  } satisfies Record<keyof ReferencesSettings, z.ZodType>,
  expected('style'),
)
