import type { Compile } from '../mdx'
import { createContentLoader } from './loader'
import { fingerprintFolders } from './read/fingerprint'
import type { Content } from './types'

/** A content folder while someone writes in it: with drafts, and with the last version without errors of each text. */
export interface Preview {
  /** Returns the content as it is now. It is the same object until a file or the minute changes. */
  get(now: Date): Promise<Content>
}

export function createPreview(options: {
  readonly root: string
  readonly cwd: string
  readonly compile: Compile
}): Preview {
  const loader = createContentLoader({ ...options, drafts: true, lastRight: true, remembers: true })
  let state: string | undefined
  let content: Promise<Content> | undefined
  return {
    get(now) {
      // The minute, so that a scheduled post is published when its time comes.
      const found = `${Math.floor(now.getTime() / 60_000)} ${fingerprintFolders([options.root])}`
      if (content && state === found) return content
      state = found
      const before = content?.catch(() => {})
      const loading = Promise.resolve(before).then(() => loader.load(now))
      // Do not remember a failure of the engine.
      loading.catch(() => {
        if (content === loading) content = undefined
      })
      content = loading
      return loading
    },
  }
}
