import { site } from '../site'
import { statisticsScript } from './statistics'

/** Returns false for the module of a service that the site does not use. Such a module is not published. */
export function usesIsland(source: string): boolean {
  if (source === 'statistics.ts') return statisticsScript() !== undefined
  return source !== 'comments.ts' || site.services?.comments !== undefined
}
