/** Answers of one tool as `encodeAnswers` writes them, `''` for none, by where they come from. */
export interface Sources {
  readonly address: string
  /** The tool wrote this address itself, as its reader answered. */
  readonly isWritten: boolean
  /** The reader's own, as far as this tab or this device remembers them. */
  readonly own?: string | undefined
  /** Those of a link that this tab has followed, and that the reader has not left since. */
  readonly shared?: string | undefined
}

/**
 * Which answers a tool shows: the reader's own, those of a link she has followed before, those of the link she follows
 * now, or those of an address that she wrote where nothing else remembers them. An address that the tool wrote is only a
 * copy of her own answers, and an older one when she has come back to it: hers are the newest.
 */
export function chooseAnswers({ address, isWritten, own, shared }: Sources): 'own' | 'shared' | 'link' | 'address' {
  if (address && !isWritten && address !== own) return address === shared ? 'shared' : 'link'
  if (!address && shared) return 'shared'
  return own === undefined ? 'address' : 'own'
}
