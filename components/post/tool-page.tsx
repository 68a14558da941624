import { createElement } from 'react'
import { Phrase } from '@/components/layout/phrase'
import { SiteLink } from '@/components/layout/site-link'
import { contractNamed, viewsIn } from '@/components/mdx'
import { languageDirection } from '@/lib/direction'
import type { ToolListing } from '@/lib/listings'
import type { ToolBody } from '@/lib/mdx'
import { site } from '@/lib/site'
import { absoluteUrl, toolPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { AnswersNote } from './answers-note'

/**
 * A tool on its own page, so that readers can bookmark it: the same view as in the text, with a link back to the text.
 */
export function ToolPage({ tool, body }: { readonly tool: ToolListing; readonly body: ToolBody }) {
  const { kind, task } = contractNamed(tool.kind)
  const { title, path } = tool.document
  const language = 'language' in tool.document ? tool.document.language : undefined
  const words = wordsIn(language)
  return (
    <article className="article tool-alone" lang={language} dir={language && languageDirection(language)}>
      <header className="article-head">
        <p className="print-source" data-source={`${site.name} · ${absoluteUrl(toolPath(tool.id))}`} />
        <p className="label">{kind?.(words)}</p>
        <h1 dir="auto">{tool.title}</h1>
        <p className="stand">{task?.(body.data, words)}</p>
        <p className="facts" dir="auto">
          <Phrase
            text={'published' in tool.document ? words.tools.fromEssay : words.tools.fromPage}
            title={<SiteLink to={`${path}#${tool.id}`}>{title}</SiteLink>}
          />
        </p>
        <AnswersNote tools={[tool]} language={language} />
      </header>
      <div className="prose">
        {createElement(viewsIn(language)[tool.kind] ?? 'div', { ...body.data, level: 2 } as never)}
      </div>
      <div className="article-foot">
        <div className="text-end" />
      </div>
    </article>
  )
}
