import { type Embed, embedOf } from './embed'

/** Stands before the words of a link to something that a component shows, until the text is Markdown. No source holds it. */
const SIGN = '\uE004'

/** Returns a link to what another site shows. If a component of ours shows it too, `takeEmbeds` finds it again. */
export function embedLink({ label, url, component }: Embed): string {
  const words = label.replace(/[[\]]/g, '')
  return `[${component === undefined ? '' : SIGN}${words}](${/[\s()]/.test(url) ? `<${url}>` : url})`
}

/** Marks what HTML showed of other sites in the Markdown that it has become. */
export function markEmbeds(body: string, embeds: readonly Embed[]): string {
  return embeds.reduce((text, { url }) => {
    const end = text.indexOf(`](${url})`)
    const start = text.lastIndexOf('[', end)
    return end === -1 || text[start + 1] === SIGN ? text : `${text.slice(0, start + 1)}${SIGN}${text.slice(start + 1)}`
  }, body)
}

/** Returns a body without the signs, and what they stood for. */
export function takeEmbeds(body: string): { readonly body: string; readonly embeds: readonly Embed[] } {
  const embeds = [...body.matchAll(MARKED)].flatMap(([, words = '', url = '']) => {
    const embed = embedOf(url)
    return embed === undefined ? [] : [words === embed.label ? embed : { ...embed, label: words, title: words }]
  })
  return { body: body.replaceAll(SIGN, ''), embeds }
}

const MARKED = new RegExp(`\\[${SIGN}([^\\]\\n]*)\\]\\(<?([^\\s<>()]+)>?\\)`, 'g')
