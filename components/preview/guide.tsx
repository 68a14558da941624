import { loadMenu } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { Body } from '@/components/post/body'
import { Contents } from '@/components/post/contents'
import type { InLanguage } from '@/components/post/facts'
import { createSourceReader } from '@/lib/content'
import { languageDirection } from '@/lib/direction'
import type { Guide, GuidePart, OwnListing, Shown } from '@/lib/guide'
import { notFoundPage, type PageInfo } from '@/lib/seo'
import { guidePath } from '@/lib/urls'
import { ProblemItem } from './problem-item'

const TITLE = 'The author’s guide'

/** Describes the page of the guide, which no search engine ever sees. */
export const guideInfo = (): PageInfo => ({ ...notFoundPage(), title: TITLE, path: guidePath })

/** The author's guide, with what each example becomes below its source. Only `npm run dev` has it. */
export async function GuidePage() {
  const { title, language, headings, parts, own } = await loadGuide()
  return (
    <Shell info={guideInfo()} menu={await loadMenu()}>
      <article className="article guide" lang={language} dir={language && languageDirection(language)}>
        <header className="article-head">
          <h1>{title}</h1>
        </header>
        <Contents headings={headings} language={language} />
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the guide has an order and nothing else that tells parts apart
          <Part key={at} {...part} language={language} />
        ))}
        {own.length > 0 && <OwnComponents own={own} />}
      </article>
    </Shell>
  )
}

function Part({ prose, example, language }: GuidePart & InLanguage) {
  return (
    <>
      <Piece {...prose} language={language} />
      {example && (
        <section className="guide-example" aria-label="What it becomes">
          <Piece {...example} language={language} />
        </section>
      )}
    </>
  )
}

/** Compiled text, or what is wrong with it. */
function Piece({ code, problems, language }: Shown & InLanguage) {
  const readSource = createSourceReader(process.cwd())
  return (
    <>
      {code !== undefined && <Body code={code} language={language} />}
      {problems.length > 0 && (
        <ul className="guide-report">
          {problems.map((problem) => (
            <ProblemItem key={JSON.stringify(problem)} problem={problem} readSource={readSource} />
          ))}
        </ul>
      )}
    </>
  )
}

/** The components of `content/components`, with the props that each accepts. */
function OwnComponents({ own }: { readonly own: readonly OwnListing[] }) {
  return (
    <div className="prose">
      <h2>Components of this publication</h2>
      {own.map(({ name, file, props, mistake }) => (
        <section key={name}>
          <h3>
            <code>{`<${name}>`}</code>
          </h3>
          <p>{mistake === undefined ? file : `${file}: ${mistake}`}</p>
          <ul>
            {props.map((prop) => (
              <li key={prop.name}>
                <code>{prop.name}</code> {prop.isRequired ? '' : '(optional) '}
                {prop.kind}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

async function loadGuide(): Promise<Guide> {
  const answer = await fetch(`${process.env.PREVIEW_URL}/guide.json`, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`the guide cannot be shown: ${await answer.text()}`)
  return (await answer.json()) as Guide
}
