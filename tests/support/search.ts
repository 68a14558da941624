import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { vi } from 'vitest'
import type { Hit } from '@/components/islands/core/results'
import { find } from '@/components/islands/engine'

/**
 * Searches the index in `folder` as the browser does, with Pagefind's own module and our engine. Node has neither
 * workers that Pagefind knows nor `fetch` for files, so the search runs in this thread and files are read from disk.
 */
export async function createSearch(folder: string): Promise<(words: string) => Promise<Hit[]>> {
  const at = `${pathToFileURL(join(folder, 'pagefind'))}/`
  vi.stubGlobal('PAGEFIND', at)
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const path = new URL(String(address).replace(/\?.*$/, ''), at)
    return new Response(new Uint8Array(await readFile(path)))
  })
  return async (words) => (await find(words))?.next(20) ?? []
}
