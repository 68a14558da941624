import { z } from 'zod'
import { defineContract, prop, text } from '@/lib/mdx/contract'
import { workProps } from '../shared/works'
import { listReferences } from './references'
import { listSources } from './source-list'
import { collectSources, numberSources } from './sources'

const KINDS = ['study', 'survey', 'experience'] as const

/** A claim and its source. Sources are numbered and listed at the end of the text. */
export const evidence = defineContract(
  {
    name: 'Evidence',
    props: z.strictObject({
      kind: prop(
        z.enum(KINDS, `expected ${KINDS.slice(0, -1).join(', ')} or ${KINDS.at(-1)}`).meta({ example: '="study"' }),
        'what the claim rests on',
        'required; `study` (somebody measured), `survey` (somebody asked), `experience` (somebody was there)',
      ),
      by: prop(workProps.by, 'who wrote it', 'text'),
      source: prop(
        workProps.source,
        'the title of the work, or whose experience it is',
        'required; the same title is the same source',
      ),
      href: prop(workProps.href, 'where to read it', 'starts with `https://` or `http://`; a DOI if there is one'),
      year: prop(workProps.year, 'when', 'a number, `{2019}`'),
    }),
    children: 'inline',
    filled: true,
    parts: {},
  },
  {
    inline: true,
    rules: ['evidence-source'],
    ids: { single: ['source-list'], numbered: /^source-\d+(?:-mention-\d+)?$/ },
    listsSources: true,
    gather(uses, text, report) {
      if (text.citations) return listReferences(uses, text, text.citations, report)
      const works = numberSources(collectSources(uses, report))
      return works.length > 0 ? listSources(works, text) : undefined
    },
    plain(data, { evidence }) {
      const { kind, content, number } = data as typeof data & Cited
      return [...content, text(` (${evidence.kinds[kind]} ${number})`)]
    },
  },
)

/** What `gather` adds to the props: the number of the source, and the number of this mention of it. */
export interface Cited {
  readonly number: number
  readonly mention: number
}
