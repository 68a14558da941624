import { join } from 'node:path'
import type { Export } from '@/lib/export'

/** Returns the export in the folder `out` of a project that has nothing of its own: no redirects, drafts or files. */
export function exportIn(home: string): Export {
  return {
    folder: join(home, 'out'),
    next: join(home, '.next'),
    inlineScripts: [],
    redirects: [],
    unpublished: [],
    publicFolder: '',
    publicFiles: new Set(),
    budget: 'off',
  }
}
