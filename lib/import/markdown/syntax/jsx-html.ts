import { embedLink, embedOf } from '../../embeds'

/** Returns true for elements of HTML, whose names begin with a small letter. */
export const isHtml = (name: string) => /^[a-z][\w-]*$/.test(name)

/** Attributes that HTML in our Markdown may have. */
const KEPT = /^(?:id|title|lang|dir|href|cite|datetime|colspan|rowspan|scope|start|reversed|open|alt|src)$/i

/** A picture, which a link may hold. */
const PICTURE = /!\[[^\]]*\]\([^()\n]*\)/g

/** Renders an element of HTML that stands in MDX: as Markdown, if that has it, else as HTML that our Markdown may hold. */
export function htmlTag(
  name: string,
  named: ReadonlyMap<string, string>,
  inner: string | undefined,
  isBlock: boolean,
): string {
  const src = named.get('src')
  if (name === 'img' || name === 'image')
    return src
      ? `![${(named.get('alt') ?? '').replace(/[[\]]/g, '')}](${/[\s()]/.test(src) ? `<${src}>` : src}${named.get('title') ? ` "${named.get('title')?.replaceAll('"', '\\"')}"` : ''})`
      : ''
  if (/^(?:iframe|video|audio|embed|source)$/.test(name)) {
    const embed = src === undefined ? undefined : embedOf(src, named.get('title') ?? '')
    return embed
      ? embedLink(embed)
      : src
        ? embedLink({ url: src, label: named.get('title') ?? (name === 'audio' ? 'Recording' : 'Video') })
        : (inner ?? '')
  }
  if (name === 'br' || name === 'hr' || name === 'wbr') return name === 'hr' ? '\n\n---\n\n' : `<${name}>`
  if (name === 'a' && named.has('href') && inner !== undefined && !inner.replace(PICTURE, '').includes(']('))
    return `[${inner.trim()}](${named.get('href')})`
  if (/^(?:script|style|input|form|button|svg|canvas|template)$/.test(name)) return ''
  if (
    /^(?:div|center|section|article|main|span|font|figure|picture|header|footer|nav|aside|p|figcaption)$/.test(name)
  ) {
    if (name === 'figcaption' && inner) return `\n\n*${inner.trim()}*\n\n`
    return isBlock ? `\n\n${(inner ?? '').trim()}\n\n` : (inner ?? '')
  }
  const level = /^h([1-6])$/.exec(name)?.[1]
  if (level && inner) return `\n\n${'#'.repeat(Number(level))} ${inner.trim().replace(/\s*\n\s*/g, ' ')}\n\n`
  const attributes = [...named]
    .filter(([key]) => KEPT.test(key))
    .map(([key, value]) => (value === 'true' ? ` ${key}` : ` ${key}="${value.replaceAll('"', '&quot;')}"`))
  const open = `<${name}${attributes.join('')}>`
  if (inner === undefined) return `${open}</${name}>`
  // Markdown goes on inside only after an empty line.
  const goesOn = isBlock && /^(?:details|blockquote|li|dd|td)$/.test(name)
  return goesOn
    ? `${open}\n\n${inner.trim()}\n\n</${name}>`
    : isBlock && /^(?:summary|dt)$/.test(name)
      ? `${open}${inner.trim()}</${name}>`
      : `${open}${inner}</${name}>`
}
