import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { fingerprintFolders } from '../../content'

/**
 * Calls `changed` soon after something in one of the folders has changed, until it is closed. System events make it
 * fast, and a scan every two seconds makes it reliable, since on network drives and in containers events may be
 * missing. The content of events is not used, because it differs between systems: a scan finds what has changed.
 */
export function watchFolders(folders: readonly string[], changed: () => void): { close(): void } {
  const watchers = new Map<string, FSWatcher>()
  let state = fingerprintFolders(folders)
  let timer: NodeJS.Timeout | undefined

  const look = () => {
    follow()
    const found = fingerprintFolders(folders)
    if (found === state) return
    state = found
    changed()
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(look, QUIET)
  }
  const follow = () => {
    const wanted = new Set(folders.filter((folder) => existsSync(folder)).flatMap(foldersIn))
    for (const [key, watcher] of watchers) {
      if (wanted.delete(key)) continue
      watcher.close()
      watchers.delete(key)
    }
    for (const key of wanted) {
      const watcher = attempt(() => watch(pathOf(key), soon))
      // A folder that has just gone, or too many for this system; the scan still finds changes.
      watcher?.on('error', () => watcher.close())
      if (watcher) watchers.set(key, watcher)
    }
  }

  follow()
  const clock = setInterval(look, SURE)
  return {
    close() {
      clearInterval(clock)
      clearTimeout(timer)
      for (const watcher of watchers.values()) watcher.close()
    },
  }
}

/** Milliseconds without an event to wait for: an editor causes several when it saves. */
const QUIET = 30
const SURE = 2000

/**
 * Returns a folder and its subfolders, each by inode and path: one that is recreated under the same name must be
 * watched again.
 */
function foldersIn(folder: string): string[] {
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (!stats?.isDirectory()) return []
  const inside = attempt(() => readdirSync(folder, { withFileTypes: true })) ?? []
  const folders = inside.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
  return [`${stats.ino} ${folder}`, ...folders.flatMap(foldersIn)]
}

const pathOf = (key: string) => key.slice(key.indexOf(' ') + 1)

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
