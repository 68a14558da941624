/** An example in the README of components: a file, and a text that uses it. */
export interface Example {
  readonly file: string
  /** The file without its ending. */
  readonly name: string
  readonly source: string
  readonly text: string
}

/** Returns the examples: each is a component in a fence with its file as the title, and a text in the next fence. */
export function examplesOf(readme: string): Example[] {
  return [...readme.matchAll(/```tsx title="([\w-]+)\.tsx"\n(.*?)```\s+```mdx\n(.*?)```/gs)].map(
    ([, name = '', source = '', text = '']) => ({ file: `${name}.tsx`, name, source, text }),
  )
}
/** Returns the source of a component of the publication's own: the arguments of `defineComponent`, and what comes before. */
export function ownComponent(args: string, before = ''): string {
  return `${before}import { z } from 'zod'
import { defineComponent } from '@/lib/mdx/contract'

export default defineComponent(${args})
void z
`
}
