import { createProcessor } from '@mdx-js/mdx'
import { VFile } from 'vfile'
import type { Problem } from '../../problems'
import { dialect } from '../dialect'
import type { Source } from '../types'
import { explainParseError, type Mistake } from './explain-parse-error'
import { tooDeep } from './limits'

/**
 * Returns the problem behind a failed compile. next-mdx-remote loses the position of most mistakes, so MDX itself
 * parses the body again. Rethrows `error` if the text parses, because then the engine is at fault.
 */
export function explainCompileError(error: unknown, source: Source): Problem {
  // next-mdx-remote wraps the errors it catches and keeps only their messages.
  if (error instanceof Error && /call stack size exceeded/.test(error.message)) return tooDeep(source)
  try {
    createProcessor({ format: source.format, remarkPlugins: [dialect] }).parse(
      new VFile({ value: source.body, path: source.file }),
    )
  } catch (mistake) {
    if (mistake instanceof RangeError) return tooDeep(source)
    if (mistake instanceof Error && 'ruleId' in mistake) return explainParseError(mistake as Mistake, source)
    throw mistake
  }
  throw error
}
