import { createProcessor } from '@mdx-js/mdx'
import type { Root } from 'mdast'
import { dialect } from '../dialect'
import type { Source } from '../types'

const processors = {
  md: createProcessor({ format: 'md', remarkPlugins: [dialect] }),
  mdx: createProcessor({ format: 'mdx', remarkPlugins: [dialect] }),
}

/** Parses a body in our dialect, without any of the steps that come after. Throws if it cannot be parsed. */
export function parseBody({ body, format }: Pick<Source, 'body' | 'format'>): Root {
  return processors[format].parse(body) as Root
}
