import { Fragment, type ReactNode } from 'react'

/**
 * A text of `lib/words` with an element in each of its places: `By {authors}`. Words that only plain text needs, because
 * the page shows their meaning otherwise, are `textual`.
 */
export function Phrase({ text, textual = false, ...places }: PhraseProps) {
  return text.split(/(\{\w+\})/).map((piece, index) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1]
    const shown = name === undefined ? words(piece, textual) : places[name]
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces do not move
    return <Fragment key={index}>{shown}</Fragment>
  })
}

/** Elements as a list in the words of a language, such as `A, B and C`. `join` joins texts so. */
export function Joined({ items, join }: { readonly items: readonly ReactNode[]; readonly join: Join }) {
  const places = Object.fromEntries(items.map((item, index) => [`item${index}`, item]))
  return <Phrase text={join(Object.keys(places).map((name) => `{${name}}`))} {...places} />
}

type Join = (texts: readonly string[]) => string

function words(piece: string, textual: boolean): ReactNode {
  return textual && piece !== '' ? <span className="textual">{piece}</span> : piece
}

interface PhraseProps {
  readonly text: string
  readonly textual?: boolean
  readonly [place: string]: ReactNode
}
