import { createElement, type ReactNode } from 'react'
import { SiteLink } from '@/components/layout/site-link'
import type { Content } from '@/lib/mdx'
import { toolPath } from '@/lib/urls'
import { Rich } from './rich'

/**
 * What all tools share: the element that their island defines, a form with a title, and what can be done with the
 * answers. `.tool-live` needs scripts: without them it takes no room, before them it keeps its own.
 */
export function Tool({ island, kind, id, title, level, content, children }: ToolProps) {
  const name = `${id}.title`
  return createElement(
    `fulcrum-${island}`,
    { id, class: 'tool' },
    <form method="dialog" autoComplete="off" aria-labelledby={name}>
      <p className="tool-kind label">
        {kind}
        <SiteLink className="tool-page" to={toolPath(id)}>
          On a page of its own
        </SiteLink>
      </p>
      {createElement(`h${level}`, { id: name, className: 'tool-title', dir: 'auto' }, title)}
      <Rich className="tool-intro" content={content} />
      {children}
      <ToolBar />
    </form>,
  )
}

/** The room of a result, which is read out as it changes. `nothing` is what it says before the first answer. */
export function ToolResult({ nothing, children }: { readonly nothing: string; readonly children?: ReactNode }) {
  return (
    <div className="tool-live tool-result">
      {children}
      <p className="tool-verdict" role="status" dir="auto">
        {nothing}
      </p>
    </div>
  )
}

function ToolBar() {
  return (
    <div className="tool-live tool-bar">
      <button type="button" value="link">
        Copy link
      </button>
      <button type="button" value="text">
        Copy as Markdown
      </button>
      <button type="button" value="print">
        Print worksheet
      </button>
      <button type="button" value="again">
        Start again
      </button>
      <label>
        <input type="checkbox" className="tool-keep" /> Remember on this device
      </label>
      <p className="tool-said" role="status" />
    </div>
  )
}

interface ToolProps {
  /** Name of the module in `components/islands`. */
  readonly island: string
  /** What readers call such a tool. */
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly level: number
  readonly content: Content
  readonly children: ReactNode
}
