import type { Code } from 'mdast'
import { languageDirection } from '../../../direction'
import { draw, drawnLanguages } from '../../../drawings'
import { parseCodeMeta } from '../../../mdx'
import { wordsIn } from '../../../words'
import type { Placed } from '../places'

/** What becomes of the line that begins a block of code, and why; nothing if it stays as it is. */
export interface Opening {
  readonly info: string
  readonly look: string
}

/**
 * Returns the info string of a block in a language of drawings: with a title if it has none, since readers who cannot see
 * the drawing need one, and as code for one that cannot be drawn here.
 */
export async function drawingInfo({ lang, meta, value }: Code, { title }: Placed): Promise<Opening | undefined> {
  if (!lang || !drawnLanguages.includes(lang)) return undefined
  const { faults, drawing } = await draw(lang, value, { words: wordsIn(), direction: languageDirection(undefined) })
  if (!drawing) {
    const [fault] = faults.filter(({ isSlight }) => !isSlight)
    return {
      info: 'text',
      look: `the drawing in ${lang} is code now, since it cannot be drawn: ${fault?.message ?? ''}`,
    }
  }
  if (parseCodeMeta(meta ?? '').title?.trim()) return undefined
  const words = title.replace(/["`]/g, '')
  return { info: `${lang} title="Drawing in “${words}”"`, look: 'the drawing had no title: say what it shows' }
}
