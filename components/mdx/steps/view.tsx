import type { ReactNode } from 'react'
import type { ViewOf } from '@/lib/mdx/contract'
import { Rich } from '../shared/rich'
import type { steps } from './contract'

type StepsProps = ViewOf<typeof steps> & { readonly children?: ReactNode }

/** The view of `<Steps>`: a numbered list whose items have titles, each with a link to itself. */
export function Steps({ steps, words, children }: StepsProps) {
  return (
    <ol className="steps">
      {steps.map(({ id, title, content }) => (
        <li className="step" id={id} key={id}>
          <p className="step-title" dir="auto">
            {title}
            {/* biome-ignore lint/a11y/useAnchorContent: its name is the label, its sign the style sheet's */}
            <a className="anchor" href={`#${id}`} aria-label={words.steps.link(title)} />
          </p>
          <Rich className="step-text" content={content} slots={children} />
        </li>
      ))}
    </ol>
  )
}
