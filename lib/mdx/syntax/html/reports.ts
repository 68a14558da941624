import type { Html, Parents } from 'mdast'
import { type Context, report } from '../../context'
import { safeElements } from '../../tree/html'
import { placeIn, type Tag } from './tags'

/** An open element: its tag, the node that holds the tag, and the parent of that node. */
export interface Open {
  readonly tag: Tag
  readonly node: Html
  readonly home: Parents
  /** The end tag of an element around it, if that came first. */
  crossed?: { readonly tag: Tag; readonly node: Html }
}

/** Returns functions that report tags that do not match. All of it can be published, so all of it is a warning. */
export function createHtmlReports(context: Context) {
  return {
    unclosed({ tag, node }: Open, block: Parents, before: Tag | undefined): void {
      const where = BLOCKS[block.type]
      const message = before
        ? `<${tag.name}> is not closed before ${before.written}, so it ends there`
        : where
          ? `<${tag.name}> is not closed in this ${where}, so it ends with it`
          : `<${tag.name}> is never closed, so it ends at the next empty line`
      warn(tag, node, message, `write </${tag.name}> where it ends`)
    },
    stray(tag: Tag, node: Html): void {
      const hint = safeElements.has(tag.name) ? `remove it, or write <${tag.name}> where it begins` : 'remove it'
      warn(tag, node, `${tag.written} closes nothing and is removed`, hint)
    },
    overlap({ tag, node, crossed }: Open): void {
      if (!safeElements.has(tag.name)) return
      if (crossed) {
        const message = `<${tag.name}> begins before ${crossed.tag.written} and ends after it`
        warn(tag, node, message, `write </${tag.name}> before ${crossed.tag.written}`)
      } else {
        const message = `<${tag.name}> and the Markdown around it overlap`
        warn(tag, node, message, 'end one of them before the other begins')
      }
    },
    selfClosing(tag: Tag, node: Html): void {
      if (!safeElements.has(tag.name)) return
      const message = `in HTML, <${tag.name}> does not close itself with />`
      warn(tag, node, message, `write ${tag.written.replace(/\s*\/>$/, '>')}</${tag.name}>`)
    },
  }

  function warn(tag: Tag, node: Html, message: string, hint: string): void {
    const place = placeIn(node, tag.offset, context.source.body)
    report(context, place, { rule: 'unclosed-html', severity: 'warning', field: tag.name, message, hint })
  }
}

const BLOCKS: Readonly<Record<string, string | undefined>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  tableCell: 'cell',
}
