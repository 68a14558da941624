import { formsOf, type HeaderRule, isSection, patternSource, type Redirect, sectionsLast } from '../../../hosts'
import type { Policy } from '../types'

export interface CaddyOptions {
  /** Address of the site. For a host name, Caddy obtains the certificate automatically. */
  readonly address: string
  /** Folder that is served at `/`. The export is in it, below the base path if there is one. */
  readonly root: string
  readonly basePath: string
}

/**
 * Renders a Caddyfile. `route` keeps the order of the table. Headers that special rules added are removed again from
 * the "not found" page.
 */
export function renderCaddy({ rules, redirects }: Policy, options: CaddyOptions): string {
  const [everywhere, ...special] = rules
  const added = special.flatMap(({ headers }) => Object.keys(headers)).filter((name) => !everywhere?.headers[name])
  const taken = [...new Set(added)].filter((name) => name !== 'Content-Type')
  return `${[
    `${options.address} {`,
    ...indent([
      `root * ${options.root}`,
      'encode zstd gzip',
      'route {',
      ...indent([
        'header -Server',
        ...(everywhere ? renderRule(everywhere) : []),
        ...special.flatMap((rule, index) => [
          `@rule${index + 1} path_regexp ${patternSource(rule.path)}`,
          ...renderRule(rule, `@rule${index + 1} `),
        ]),
        ...redirects.toSorted(sectionsLast).flatMap(renderRedirect),
        'file_server {',
        '\tprecompressed br gzip',
        '}',
      ]),
      '}',
      'handle_errors {',
      ...indent([
        `rewrite * ${options.basePath}/404.html`,
        'header Content-Type "text/html; charset=utf-8"',
        ...taken.map((name) => `header -${name}`),
        ...(everywhere ? renderRule(everywhere) : []),
        'file_server',
      ]),
      '}',
    ]),
    '}',
  ].join('\n')}\n`
}

function renderRedirect({ from, to, query, status = 301 }: Redirect, index: number): string[] {
  const name = `old${index + 1}`
  if (isSection(from)) {
    const pattern = patternSource(decodeURI(from)).replace('.*$', '(.*)$')
    return [
      `@${name} path_regexp ${name} ${pattern}`,
      `redir @${name} ${to.replace(':splat', `{re.${name}.1}`)} ${status}`,
    ]
  }
  const path = `path ${formsOf(from).join(' ')}`
  const matcher = query ? [`@${name} {`, `\t${path}`, `\tquery ${query.join('=')}`, '}'] : [`@${name} ${path}`]
  return [...matcher, `redir @${name} ${to} ${status}`]
}

function renderRule({ headers }: HeaderRule, matcher = ''): string[] {
  return Object.entries(headers).map(([name, value]) => `header ${matcher}${name} ${quote(value)}`)
}

/** Inside quotes a backslash stands for itself, so expressions are written without quotes. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`
}

function indent(block: readonly string[]): string[] {
  return block.map((line) => `\t${line}`)
}
