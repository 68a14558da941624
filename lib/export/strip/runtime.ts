import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from '../../list-files'

/** Files of client modules, by the id that flight rows use. */
export type ClientModules = ReadonlyMap<string, string>

/** Returns the client modules of a build, from the manifests that `next build` leaves in `.next/server/app`. */
export async function loadClientModules(next: string): Promise<ClientModules> {
  const folder = join(next, 'server', 'app')
  const manifests = listFiles(folder).filter((file) => file.endsWith('_client-reference-manifest.js'))
  const modules = new Map<string, string>()
  for (const manifest of manifests) {
    for (const [file, { id }] of Object.entries(parseManifest(await readFile(join(folder, manifest), 'utf8')))) {
      modules.set(String(id), file.replace('[project]/', ''))
    }
  }
  return modules
}

/**
 * Returns our client components that a page uses, by file, from its flight data: each is an `I` row. Next's own
 * components (its router, its boundaries) do not count, because without others there is nothing to hydrate. An id that
 * is in no manifest is returned as it is, so that in doubt the page keeps its runtime.
 */
export function findClientComponents(flight: Buffer, modules: ClientModules): string[] {
  const files = importRows(flight).map((id) => modules.get(id) ?? `module ${id}`)
  return [...new Set(files)].filter((file) => !OF_NEXT.test(file)).sort()
}

const OF_NEXT = /^node_modules\/next\/dist\//

/**
 * Returns the module ids of the `I` rows. Rows end with a line feed, except those that state how many bytes of text or
 * binary data follow (https://github.com/facebook/react/blob/main/packages/react-client/src/ReactFlightClient.js): an
 * article's text may look like a row without being one.
 */
function importRows(flight: Buffer): string[] {
  const ids: string[] = []
  let at = 0
  while (at < flight.length) {
    const colon = flight.indexOf(':', at)
    if (colon < 0) break
    const tag = String.fromCharCode(flight[colon + 1] ?? 0)
    if (SIZED.has(tag)) {
      const comma = flight.indexOf(',', colon)
      at = comma + 1 + Number.parseInt(flight.toString('latin1', colon + 2, comma), 16)
      continue
    }
    const end = flight.indexOf('\n', colon)
    const row = flight.toString('utf8', colon + 2, end < 0 ? flight.length : end)
    if (tag === 'I') ids.push(String(JSON.parse(row)[0]))
    at = end < 0 ? flight.length : end + 1
  }
  return ids
}

const SIZED = new Set('TAOoUSsLlGgMmV')

/** Parses a manifest, which is a script that assigns one JSON object: `globalThis.__RSC_MANIFEST["/page"] = {…}`. */
export function parseManifest(source: string): Record<string, { id: string | number }> {
  const json = source.slice(source.indexOf('{', source.indexOf('"] ')), source.lastIndexOf('}') + 1)
  return JSON.parse(json).clientModules ?? {}
}
