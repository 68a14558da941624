import { formsOf, type HeaderRule, patternSource } from '../../../hosts'
import type { Policy } from '../types'

export interface CaddyOptions {
  /** The site's address: a host name gets its certificate by itself. */
  readonly address: string
  /** The folder that answers for `/`: the export lies in it, below the base path when there is one. */
  readonly root: string
  readonly basePath: string
}

/** A Caddyfile. `route` keeps the order of the table; the page for what was not found gets a page's headers back. */
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
        ...redirects.flatMap(({ from, to, status = 301 }, index) => [
          `@old${index + 1} path ${formsOf(from).join(' ')}`,
          `redir @old${index + 1} ${to} ${status}`,
        ]),
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

function renderRule({ headers }: HeaderRule, matcher = ''): string[] {
  return Object.entries(headers).map(([name, value]) => `header ${matcher}${name} ${quote(value)}`)
}

/** Between quotes a backslash stands for itself, so expressions are written without. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`
}

function indent(block: readonly string[]): string[] {
  return block.map((line) => `\t${line}`)
}
