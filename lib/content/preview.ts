import { join } from 'node:path'
import type { Compile } from '../mdx'
import { createContentLoader } from './loader'
import { fingerprintFolders } from './read/fingerprint'
import type { Content } from './types'

/** A content folder while somebody writes in it: with drafts, and with what a text was before its last mistake. */
export interface Preview {
  /** The content as it is now; the same object as long as no file and no minute has changed. */
  get(now: Date): Promise<Content>
}

export function createPreview(options: {
  readonly root: string
  readonly cwd: string
  readonly compile: Compile
}): Preview {
  const loader = createContentLoader({ ...options, drafts: true, lastRight: true })
  const folders = [options.root, join(options.cwd, 'public')]
  let state: string | undefined
  let content: Promise<Content> | undefined
  return {
    get(now) {
      // With the minute, a scheduled post becomes a published one when its time comes.
      const found = `${Math.floor(now.getTime() / 60_000)} ${fingerprintFolders(folders)}`
      if (content && state === found) return content
      state = found
      const before = content?.catch(() => {})
      const loading = Promise.resolve(before).then(() => loader.load(now))
      // A fault of the engine's is not remembered.
      loading.catch(() => {
        if (content === loading) content = undefined
      })
      content = loading
      return loading
    },
  }
}
