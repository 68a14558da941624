import type { PhrasingContent, RootContent } from 'mdast'
import { paragraph, text } from '@/lib/mdx/contract'

/** Returns the plain form of a recording: its poster, and its title as a link to the file. */
export function plainRecording({ src, title, poster, content }: PlainRecording, kind: string): RootContent[] {
  return [
    ...(poster === undefined ? [] : [paragraph([{ type: 'image', url: poster, alt: title }])]),
    paragraph([{ type: 'link', url: src, children: [text(title)] }, text(` (${kind})`)]),
    ...(content.length > 0 ? [paragraph([...content] as PhrasingContent[])] : []),
  ]
}

interface PlainRecording {
  readonly src: string
  readonly title: string
  readonly poster?: string | undefined
  readonly content: readonly RootContent[]
}
