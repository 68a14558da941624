import type { BlockContent, RootContent } from 'mdast'
import type { z } from 'zod'

/** What authors may write of one component, and what it says where it cannot run: feeds, the Markdown twin, counts. */
export interface Contract {
  /** As written in MDX: `Figure`. */
  readonly name: string
  readonly props: z.ZodObject
  /** `inline`: one paragraph of text, links, emphasis. */
  readonly children: 'none' | 'inline' | 'blocks'
  /** Its `src` is a picture: checked and measured like one; the view also gets `id`, `width` and `height`. */
  readonly picture: boolean
  /** The same content as plain Markdown: what a reader without the component must not miss. */
  plain(props: unknown, children: readonly RootContent[]): BlockContent[]
}

/** A contract whose `plain` sees its props with the type of its schema. */
export function defineContract<Props extends z.ZodObject>(
  contract: Omit<Contract, 'props' | 'plain'> & {
    readonly props: Props
    plain(props: z.infer<Props>, children: readonly RootContent[]): BlockContent[]
  },
): Contract {
  return { ...contract, plain: (props, children) => contract.plain(contract.props.parse(props), children) }
}
