import { embedOfCommand } from '../../embeds'
import type { Tag } from './tag'

/** Returns a link to what another site shows, or what is played: components for them are a matter of taste. */
export const embedLink = (url: string, label: string) =>
  `[${label.replace(/[[\]]/g, '')}](${/[\s()]/.test(url) ? `<${url}>` : url})`

/** Returns a link for a command that embeds what another site shows; `undefined` for any other. */
export function embeds(word: string, tag: Tag): string | undefined {
  const embed = embedOfCommand({ ...tag, word })
  return embed && embedLink(embed.url, embed.label)
}
