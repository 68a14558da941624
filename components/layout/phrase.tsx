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

function words(piece: string, textual: boolean): ReactNode {
  return textual && piece !== '' ? <span className="textual">{piece}</span> : piece
}

interface PhraseProps {
  readonly text: string
  readonly textual?: boolean
  readonly [place: string]: ReactNode
}
