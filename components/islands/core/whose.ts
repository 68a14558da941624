/** The answers of one tool by where they come from, as `encodeAnswers` writes them; `''` for none. */
export interface Sources {
  readonly address: string
  /** True if the tool wrote this address itself as the reader answered. */
  readonly isWritten: boolean
  /** The reader's own answers, if this tab or this device remembers them. */
  readonly own?: string | undefined
  /** The answers of a link that was opened in this tab, unless the reader has left them since. */
  readonly shared?: string | undefined
}

/**
 * Decides which answers a tool shows: the reader's own, those of a link opened earlier, those of the link just opened,
 * or those of an address that the tool wrote, if nothing else remembers them. An address that the tool wrote is only a
 * copy of the reader's own answers, which may be newer if the reader has gone back to it.
 */
export function chooseAnswers({ address, isWritten, own, shared }: Sources): 'own' | 'shared' | 'link' | 'address' {
  if (address && !isWritten && address !== own) return address === shared ? 'shared' : 'link'
  if (!address && shared) return 'shared'
  return own === undefined ? 'address' : 'own'
}
