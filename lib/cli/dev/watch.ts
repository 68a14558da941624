import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { stateOf } from '../../content'

/**
 * Calls `changed` soon after something in one of the folders has changed, until it is closed. Events of the system make
 * it fast, a look every two seconds makes it sure: on network drives and in containers events may not come. What they
 * say is not used, because every system says it otherwise: what has changed is found by looking.
 */
export function watchFolders(folders: readonly string[], changed: () => void): { close(): void } {
  const watchers = new Map<string, FSWatcher>()
  let state = stateOf(folders)
  let timer: NodeJS.Timeout | undefined

  const look = () => {
    follow()
    const found = stateOf(folders)
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
      // A folder that has just gone, or too many of them for this system: the look finds what changes.
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

/** Milliseconds without an event: an editor that saves makes several. */
const QUIET = 30
const SURE = 2000

/** A folder and those in it, each by number and path: one that is made anew under its old name has to be watched anew. */
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
