import { formsOf, type HeaderRule, isPattern, isSection, patternSource, type Redirect } from '../../../hosts'
import type { Policy } from '../types'

/** Where a server finds the site, and which requests it answers. */
export interface NginxOptions {
  /** `listen` of the server: a port, or an address with a port. */
  readonly listen: string
  readonly serverName: string
  /** Folder that is served at `/`. The export is in it, below the base path if there is one. */
  readonly root: string
  readonly basePath: string
}

/**
 * Renders an nginx configuration for the `http` block (a file in `conf.d/`). Every header is one map from the file that
 * is served. So the "not found" page has a page's headers whatever was requested, and no `location` needs its own
 * `add_header`, which would drop all others. https://nginx.org/en/docs/http/ngx_http_headers_module.html
 */
export function renderNginx({ rules, redirects }: Policy, options: NginxOptions): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter((name) => name !== TYPE)
  const always = names.filter((name) => rules.every(({ headers }, index) => index === 0 || !(name in headers)))
  const varying = names.filter((name) => !always.includes(name))
  const types = [...new Set(rules.flatMap(({ headers }) => headers[TYPE]?.replace(/;.*$/, '') ?? []))].sort()
  return lines([
    ...varying.flatMap((name) => ['', ...renderMap(name, rules)]),
    '',
    'server {',
    ...indent([
      `listen ${options.listen};`,
      `server_name ${options.serverName};`,
      `root ${options.root};`,
      'server_tokens off;',
      '# Redirects stay on the scheme and port that were asked for.',
      'absolute_redirect off;',
      'port_in_redirect off;',
      `error_page 404 ${options.basePath}/404.html;`,
      '',
      'charset utf-8;',
      `charset_types ${[...types, 'text/css', 'application/javascript', 'image/svg+xml'].join(' ')};`,
      'gzip on;',
      'gzip_static on;',
      'gzip_vary on;',
      `gzip_types ${[...types, 'text/css', 'application/javascript', 'image/svg+xml', 'text/xml'].join(' ')};`,
      '',
      ...always.map((name) => `add_header ${name} ${quote(rules[0]?.headers[name] ?? '')} always;`),
      ...varying.map((name) => `add_header ${name} ${variable(name)} always;`),
      '',
      'location / {',
      '  try_files $uri $uri/ =404;',
      '}',
      ...rules.flatMap(renderType),
      ...redirects.filter(({ query }) => !query).flatMap(renderRedirect),
      ...renderQueries(redirects.filter(({ query }) => query)),
    ]),
    '}',
  ])
}

const TYPE = 'Content-Type'

/**
 * Renders the values of a header by file. nginx takes the first matching expression, the table the last, so the order
 * is reversed.
 */
function renderMap(name: string, rules: readonly HeaderRule[]): string[] {
  const [everywhere, ...others] = rules.filter(({ headers }) => name in headers)
  const first = rules[0] === everywhere ? everywhere : undefined
  const special = first ? others : [...(everywhere ? [everywhere] : []), ...others]
  return [
    `map $uri ${variable(name)} {`,
    ...indent([
      `default ${quote(first?.headers[name] ?? '')};`,
      ...[...special].reverse().map(({ path, headers }) => {
        return `${quote(`~${patternSource(path)}`)} ${quote(headers[name] ?? '')};`
      }),
    ]),
    '}',
  ]
}

function renderType({ path, headers }: HeaderRule): string[] {
  const type = headers[TYPE]?.replace(/;.*$/, '')
  if (!type) return []
  const place = isPattern(path) ? `~ ${quote(patternSource(path))}` : `= ${path}`
  return [`location ${place} { types {} default_type ${type}; }`]
}

function renderRedirect({ from, to, status = 301 }: Redirect): string[] {
  if (!isSection(from)) {
    return formsOf(from).map((form) => `location = ${quote(decodeURI(form))} { return ${status} ${quote(to)}; }`)
  }
  const pattern = quote(sectionSource(from))
  // Unlike `return`, this encodes what it copies into the address.
  const flag = status === 301 ? 'permanent' : 'redirect'
  return [`location ~ ${pattern} { rewrite ${pattern} ${quote(to.replace(':splat', '$1'))} ${flag}; }`]
}

const sectionSource = (from: string) => patternSource(decodeURI(from)).replace('.*$', '(.*)$')

/** An `if` compares one variable, so each name has one that joins the path and its value. */
function renderQueries(redirects: readonly Redirect[]): string[] {
  const names = [...new Set(redirects.flatMap(({ query }) => query?.[0] ?? []))]
  return [
    ...names.map((name) => `set $asked_${name} "$uri?$arg_${name}";`),
    ...redirects.flatMap(({ from, to, query: [name, value] = ['', ''], status = 301 }) =>
      formsOf(from).map(
        (form) => `if ($asked_${name} = ${quote(`${decodeURI(form)}?${value}`)}) { return ${status} ${quote(to)}; }`,
      ),
    ),
  ]
}

function variable(name: string): string {
  return `$site_${name.toLowerCase().replaceAll('-', '_')}`
}

/** A backslash before anything but a quote stands for itself. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`
}

function indent(block: readonly string[]): string[] {
  return block.map((line) => (line === '' ? '' : `  ${line}`))
}

function lines(block: readonly string[]): string {
  return `${block.join('\n').trim()}\n`
}
