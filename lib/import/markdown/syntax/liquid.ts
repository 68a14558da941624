import { keep } from '../../keep'
import type { Tag } from './tag'
import { renderTag } from './tags'

export interface LiquidOptions {
  readonly system: string
  /** Returns the path of the text that `post_url` or `link` names. */
  readonly refer: (target: string) => string
  /** Returns what an output such as `page.title` is; `undefined` if it is not known. */
  readonly value?: ((name: string) => string | undefined) | undefined
}

/**
 * Turns Liquid and Nunjucks into Markdown: includes and tags for pictures, players and boxes, links to other texts, the
 * address of the site. Everything else becomes a comment. Code must have been taken out.
 * https://shopify.github.io/liquid/
 */
export function readLiquid(body: string, options: LiquidOptions): string {
  const held: string[] = []
  // What has become a comment holds commands, which must not be found again.
  const hold = (text: string) => text.replace(/<!--[\s\S]*?-->/g, (comment) => `\uE002${held.push(comment) - 1}\uE003`)
  const release = (text: string): string => text.replace(/\uE002(\d+)\uE003/g, (_, index) => held[Number(index)] ?? '')
  const open = hold(
    body
      .replace(
        /\{%-?\s*comment\s*-?%\}([\s\S]*?)\{%-?\s*endcomment\s*-?%\}/g,
        (_, words) => `<!--${words.replaceAll('-->', '-- >')}-->`,
      )
      .replace(/\{#([\s\S]*?)#\}/g, (whole, words) =>
        /^[\w-]+$/.test(words) ? whole : `<!--${words.replaceAll('-->', '-- >')}-->`,
      ),
  )
  const text = hold(paired(open, options, hold))
    .replace(/\{\{-?\s*([\s\S]*?)\s*-?\}\}/g, (whole, code) => hold(output(code, whole, options)))
    .replace(TAG, (whole, name, rest) => hold(single(name, rest, whole, options)))
  return release(release(text))
}

const TAG = /\{%-?\s*([\w.-]+)\s*((?:"[^"]*"|'[^']*'|(?!-?%\})[^"'])*?)\s*-?%\}/g

function output(code: string, whole: string, { value, system }: LiquidOptions): string {
  if (/^(?:site\.(?:base_?url|url|github\.url)|base_?url|url|\/)$/i.test(code)) return ''
  const path =
    /^["']([^"']*)["']\s*\|\s*(?:(?:relative|absolute)_url|url|prepend|asset_url|absolute_url|locale_url)/.exec(
      code,
    )?.[1]
  if (path !== undefined) return path.startsWith('/') ? path : `/${path}`
  const text = /^["']([^"'{}]*)["']$/.exec(code)?.[1]
  return text ?? value?.(code) ?? keep(`an output of ${system}`, whole, 'md')
}

/** Tags with an end, the innermost first. */
function paired(body: string, options: LiquidOptions, hold: (text: string) => string): string {
  let text = body
  for (let depth = 0; depth < 20; depth++) {
    const next = text.replace(
      /\{%-?\s*([\w.-]+)\s*((?:(?!-?%\})[\s\S])*?)\s*-?%\}((?:(?!\{%-?\s*\1\b)[\s\S])*?)\{%-?\s*end\1\s*-?%\}/g,
      (whole, name, rest, inner) => {
        if (/^(?:if|unless|for|case|capture|tablerow|block|set|macro)$/.test(name))
          return hold(keep(`a command of ${options.system}`, whole, 'md'))
        return hold(renderTag({ name, ...valuesIn(rest), inner, open: `{% ${name} ${rest} %}` }, options.system))
      },
    )
    if (next === text) return text
    text = next
  }
  return text
}

function single(name: string, rest: string, whole: string, { system, refer }: LiquidOptions): string {
  if (name === 'post_url' || name === 'link') return refer(rest.trim().replace(/^["']|["']$/g, ''))
  if (/^(?:include|include_relative|include_cached|render)$/.test(name)) {
    const [, file = '', more = ''] = /^["']?([^\s"']+)["']?,?\s*([\s\S]*)$/.exec(rest) ?? []
    return renderTag({ name: file, ...valuesIn(more), open: whole }, system)
  }
  if (/^end/.test(name)) return ''
  return renderTag({ name, ...valuesIn(rest), open: whole }, system)
}

/** `src="a.png" alt='A'`, `"a.png", "A"`, `id: 1`, bare words. */
function valuesIn(text: string): Pick<Tag, 'named' | 'values'> {
  const named = new Map<string, string>()
  const values: string[] = []
  for (const [, name, double, single, bare] of text.matchAll(
    /(?:([\w-]+)\s*[=:]\s*)?(?:"([^"]*)"|'([^']*)'|([^\s,"'=]+))/g,
  )) {
    const value = double ?? single ?? bare ?? ''
    if (name === undefined) values.push(value)
    else named.set(name, value)
  }
  return { named, values }
}
