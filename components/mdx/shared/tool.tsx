import { type ComponentProps, createElement, Fragment, type ReactNode } from 'react'
import { Mark } from '@/components/layout/mark'
import { SiteLink } from '@/components/layout/site-link'
import type { Content } from '@/lib/mdx/contract'
import { site } from '@/lib/site'
import { absoluteUrl, toolPath } from '@/lib/urls'
import type { Words } from '@/lib/words'
import { Rich } from './rich'

/**
 * What all tools share: the custom element of their island, a title, and the buttons for the answers. `.tool-live`
 * marks what needs scripts: it takes no space without them, and keeps its space until they run.
 *
 * Reader views leave out a `<form>` or `<fieldset>` that has a field for every line of text. So the form is empty, and
 * the fields refer to it by id (`formOf`); the element around them has the role.
 */
export function Tool({ island, kind, task, id, title, level, content, words: { tool: words }, children }: ToolProps) {
  const name = `${id}.title`
  return createElement(
    `fulcrum-${island}`,
    { id, class: 'tool', role: 'form', 'aria-labelledby': name },
    <>
      <WorksheetHead title={words.worksheet(site.name)} />
      <p className="tool-kind label">
        <span>
          {kind}
          <span className="textual">.</span>
        </span>{' '}
        <SiteLink className="tool-page" to={toolPath(id)}>
          {words.alone}
        </SiteLink>
      </p>
      {createElement(`h${level}`, { id: name, className: 'tool-title', dir: 'auto' }, title)}
      <p className="tool-on-paper" hidden data-pagefind-ignore>
        {task} <span>{addressOf(id)}</span>
      </p>
      <Rich className="tool-intro" content={content} />
      {children}
      <ToolBar form={formOf(id)} words={words} />
      <WorksheetFoot id={id} notes={words.worksheetNotes} />
      <form id={formOf(id)} method="dialog" autoComplete="off" />
    </>,
  )
}

/** Returns the id of the form that the fields of the tool `id` belong to. */
export function formOf(id: string): string {
  return `${id}.form`
}

/** Fields with a legend: to screen readers, this is a `<fieldset>`. */
export function Fields({ id, className, legend, children, ...rest }: FieldsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: reader views leave out a <fieldset>
    <section role="group" className={className} aria-labelledby={id} {...rest}>
      <p className="legend" id={id} dir="auto">
        {legend}
      </p>
      {children}
    </section>
  )
}

/**
 * The space for a result, which screen readers announce when it changes. It says `nothing` before the first answer. It
 * is `hidden` until the style sheet shows it if scripts run, because it is of no use in a reader view.
 */
export function ToolResult({ nothing, children }: { readonly nothing: string; readonly children?: ReactNode }) {
  return (
    <div className="tool-live tool-result" hidden>
      {children}
      <p className="tool-verdict" role="status" dir="auto">
        {nothing}
      </p>
    </div>
  )
}

function ToolBar({ form, words }: { readonly form: string; readonly words: Words['tool'] }) {
  return (
    <div className="tool-live tool-bar" hidden>
      <label className="tool-subject">
        <span>{words.subject}</span>{' '}
        <input type="text" form={form} maxLength={120} aria-describedby={`${form}.subject`} />
      </label>
      <p className="tool-hint" id={`${form}.subject`}>
        {words.subjectHint}
      </p>
      <div className="tool-actions">
        {actions.map((action) => (
          <Fragment key={action}>
            <button type="button" value={action}>
              {words[action]}
            </button>{' '}
          </Fragment>
        ))}
        <label className="tool-remember">
          <input type="checkbox" className="tool-keep" form={form} /> {words.remember}
        </label>
      </div>
      <p className="tool-said" role="status" />
    </div>
  )
}

/** The buttons, by their values. */
const actions = ['keep', 'mine', 'link', 'text', 'print', 'again'] as const

/**
 * The head of the worksheet, hidden elsewhere. `components/islands/shared/worksheet.ts` fills in the day and the
 * subject.
 */
function WorksheetHead({ title }: { readonly title: string }) {
  return (
    <div className="worksheet-head" hidden data-pagefind-ignore>
      <p>
        <Mark again /> {title}
      </p>
      <p className="worksheet-day" />
      <p className="worksheet-subject" dir="auto" />
    </div>
  )
}

/** Returns the address of a tool's page without the scheme, to be typed from paper. */
function addressOf(id: string): string {
  return absoluteUrl(toolPath(id)).replace(/^https?:\/\//, '')
}

function WorksheetFoot({ id, notes }: { readonly id: string; readonly notes: string }) {
  return (
    <div className="worksheet-foot" hidden data-pagefind-ignore>
      <p>{notes}</p>
      <hr />
      <hr />
      <hr />
      <hr />
      <hr />
      <hr />
      <p>{addressOf(id)}</p>
    </div>
  )
}

interface FieldsProps extends Omit<ComponentProps<'section'>, 'id'> {
  /** Id of the legend. */
  readonly id: string
  readonly legend: ReactNode
}

interface ToolProps {
  /** Name of the folder that its island is in. */
  readonly island: string
  /** The kind of tool, in words for readers. */
  readonly kind: string | undefined
  /** What a reader does with it, in one sentence. It is printed in place of the tool. */
  readonly task: string | undefined
  readonly id: string
  readonly title: string
  readonly level: number
  readonly content: Content
  readonly words: Words
  readonly children: ReactNode
}
