import {
  formsOf,
  type HeaderRule,
  headOf,
  hostLimits,
  patternsLast,
  type Redirect,
  readHeaderBlocks,
  readRedirectLines,
  renderRedirectLine,
  sectionsLast,
} from '../../hosts'

/**
 * Renders `_headers` for Cloudflare Pages and Netlify: the rules of the table, then the owner's own, so that theirs
 * win. Cloudflare joins the values of all matching rules, unless a rule first removes the header (`! Name`). On Netlify
 * the last rule wins, and lines without a colon are ignored.
 */
export function renderHeadersFile(rules: readonly HeaderRule[], own = ''): string {
  // By default, Cloudflare lets other sites read everything.
  const known = new Set(['access-control-allow-origin'])
  const render = (path: string, names: readonly string[], lines: readonly string[], isFirst = false) => {
    const off = isFirst ? ['Access-Control-Allow-Origin'] : names.filter((name) => known.has(name.toLowerCase()))
    return [path, ...[...new Set(off)].map((name) => `  ! ${name}`), ...lines.map((line) => `  ${line}`)].join('\n')
  }
  const ours = rules.map(({ path, headers }, index) => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    const block = render(path, Object.keys(headers), lines, index === 0)
    for (const name of Object.keys(headers)) known.add(name.toLowerCase())
    return block
  })
  const owned = readHeaderBlocks(own).map(({ path, lines }) => {
    const names = lines.flatMap(({ header }) => header?.name ?? [])
    return render(
      path,
      names,
      lines.map(({ text }) => text),
    )
  })
  return `${[...ours, ...owned].join('\n')}\n`
}

/**
 * Renders `_redirects` for Cloudflare Pages and Netlify: the owner's own lines, then ours, since the first match wins, and
 * patterns last, as far as that changes nothing. Cloudflare ignores lines with a query.
 * To Cloudflare, `/old` and `/old/` are two addresses. If there is no room for both, the shorter one still leads to the
 * longer one, because there is a page for the redirect.
 */
export function renderRedirectsFile(redirects: readonly Redirect[], own = ''): string {
  const owned = readRedirectLines(own)
  const room = owned.length + redirects.length * 2 <= hostLimits.redirects
  const formsIn = (from: string) => (room ? formsOf(from) : formsOf(from).slice(-1))
  const known = new Set(redirects.flatMap(({ from }) => formsOf(from)))
  const heads = redirects.flatMap((redirect) => headOf(redirect) ?? []).filter(({ from }) => !known.has(from))
  const ours = [
    ...redirects
      .toSorted(sectionsLast)
      .flatMap((redirect) => formsIn(redirect.from).map((from) => ({ ...redirect, from }))),
    ...heads,
  ].map((redirect) => ({ from: redirect.from, text: renderRedirectLine(redirect, redirect.from) }))
  return patternsLast([...owned, ...ours])
    .map(({ text }) => `${text}\n`)
    .join('')
}
