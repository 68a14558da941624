import { posix } from 'node:path'
import { fenceFor } from '../../../fence'
import { convertMarkdown, type Entry, maskCode, ourFence } from '../../markdown'
import type { Tree } from '../../tree'
import { parseShortcodes, renderShortcodes } from './shortcodes'

interface Context {
  readonly tree: Tree
  /** Folders of texts. */
  readonly folders: readonly string[]
}

/** Turns the Markdown of Hugo into ours: shortcodes first, then what Goldmark has beyond CommonMark. */
export async function convert(
  { body, file }: Entry,
  context: Context,
): Promise<{ readonly body: string; readonly format: 'md' | 'mdx' }> {
  const refer = createRefer(file, context)
  const masked = maskCode(body, {
    fence: (fence) => ourFence({ ...fence, lines: bare(fence.lines) }),
    inline: bare,
    verbatim: {
      // What is between these is code, whatever it looks like, or a shortcode that is shown and not run.
      pattern:
        /\{\{[<%]\s*highlight\s+([\w+#-]*)([^>]*?)[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}|\{\{[<%]\/\*[\s\S]*?\*\/[>%]\}\}/g,
      write: ([whole, language, options = '', code]) => {
        if (code === undefined) return bare(whole)
        const lines = code.replace(/^[ \t]*\n/, '').trimEnd()
        const mark = fenceFor(lines)
        return `\n\n${ourFence({ mark, info: `${language} ${options.replace(/"(?=\w+=)|"$/g, '')}`, lines: `${lines}\n` })}\n\n`
      },
    },
  })
  const text = renderShortcodes(parseShortcodes(masked.text), refer)
  return convertMarkdown(masked.restore(text))
}

// A shortcode that is shown, and not run, has signs of a comment within its braces.
const bare = (text: string) => text.replace(/\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g, '{{$1$2$3}}')

/**
 * Returns a function that turns what `ref` and `relref` name into a path from the text: a path in the content folder, one
 * beside the text, or a name that only one text has. https://gohugo.io/methods/page/relref/
 */
function createRefer(file: string, { tree, folders }: Context): (target: string) => string {
  const texts = tree.files.filter((each) => /\.(?:md|markdown)$/i.test(each))
  return (target) => {
    const [path = '', anchor] = target.split('#')
    const hash = anchor === undefined ? '' : `#${anchor}`
    if (path === '') return hash
    const plain = path.replace(/^\/|\/$/g, '').replace(/\.(?:md|markdown)$/i, '')
    const candidates = [posix.join(posix.dirname(file), plain), ...folders.map((folder) => posix.join(folder, plain))]
    const keyOf = (each: string) => each.replace(/\.(?:md|markdown)$/i, '').replace(/\/_?index$/, '')
    const found =
      texts.find((each) => candidates.includes(keyOf(each))) ??
      only(texts.filter((each) => keyOf(each).endsWith(`/${plain}`)))
    return (found === undefined ? path : posix.relative(posix.dirname(file), found)) + hash
  }
}

const only = (found: readonly string[]) => (found.length === 1 ? found[0] : undefined)
