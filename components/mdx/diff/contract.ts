import type { Code } from 'mdast'
import { z } from 'zod'
import { defineContract, label, paragraph, prop, strong } from '@/lib/mdx/contract'
import { onlyCode } from '../shared/code'
import { type Comparison, compareLines } from './compare-lines'

/** What has changed between two blocks of code: the first is before, the second after. */
export const diff = defineContract(
  {
    name: 'Diff',
    props: z.strictObject({ title: prop(label.optional(), 'the name of the file', 'text') }),
    children: 'blocks',
    filled: true,
    parts: {},
  },
  {
    aliases: ['CodeDiff', 'BeforeAfterCode'],
    rules: ['diff'],
    check({ content }, report) {
      const { code, odd } = onlyCode(content, 2)
      if (!odd && code.length === 2) return
      const message = '<Diff> expects two blocks of code between its tags: before and after'
      report(odd ?? content[0] ?? {}, undefined, { rule: 'diff', message, hint: 'write both with ``` and a language' })
    },
    arrange({ title, content }) {
      const [before, after] = onlyCode(content, 2).code
      if (!before || !after) return content
      const { lines, removed, added } = compareLines(before.value, after.value)
      const marks = [`del={${removed}}`, `ins={${added}}`].filter((mark) => !mark.includes('{}'))
      const meta = [title && `title="${title.replaceAll('"', '”')}"`, ...marks, after.meta].filter(Boolean).join(' ')
      return [{ ...before, lang: after.lang ?? before.lang ?? null, value: lines.join('\n'), meta }]
    },
    plain: ({ title, content }) => [
      ...(title === undefined ? [] : [paragraph([strong(title)])]),
      ...content.map((node) => (node.type === 'code' ? asDiff(node) : node)),
    ],
  },
)

/** Returns the block with the signs that every reader of diffs knows. */
function asDiff(code: Code): Code {
  const { removed, added } = marksOf(code.meta ?? '')
  const signed = code.value.split('\n').map((line, at) => {
    return `${removed.includes(at + 1) ? '-' : added.includes(at + 1) ? '+' : ' '}${line}`
  })
  return { ...code, lang: 'diff', value: signed.join('\n') }
}

function marksOf(meta: string): Pick<Comparison, 'removed' | 'added'> {
  const numbers = (name: string) => (new RegExp(`${name}=\\{([\\d,]+)\\}`).exec(meta)?.[1] ?? '').split(',').map(Number)
  return { removed: numbers('del'), added: numbers('ins') }
}
