import type { AddressInfo } from 'node:net'
import { createSiteServer } from '../export'
import { inParallel } from '../in-parallel'

const AT_ONCE = 16

/** Redirects that are followed before an address counts as one that nothing answers. */
const MOST_REDIRECTS = 10

/**
 * Returns the paths, with their queries, that nothing in an exported folder answers. It asks a server that behaves as hosts
 * do, on this machine only. A redirect to another site counts as an answer, and a query of the home page only if it leads
 * on, since `/?p=12` was another page.
 */
export async function findUnanswered(folder: string, basePath: string, paths: readonly string[]): Promise<string[]> {
  const server = createSiteServer({ folder, basePath })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const answered = new Set<string>()
    await inParallel(paths, AT_ONCE, async (path) => {
      if (await isAnswered(origin, basePath, path)) answered.add(path)
    })
    return paths.filter((path) => !answered.has(path))
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function isAnswered(origin: string, basePath: string, path: string): Promise<boolean> {
  if (basePath !== '' && path !== basePath && !path.startsWith(`${basePath}/`)) return false
  let address = new URL(origin + path)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const { status, headers } = await fetch(address, { method: 'HEAD', redirect: 'manual' })
    const location = headers.get('location')
    if (location === null) {
      const isHome = address.pathname === `${basePath}/`
      return status === 200 && !(redirects === 0 && isHome && address.search !== '')
    }
    address = new URL(location, address)
    if (address.origin !== origin) return true
  }
  return false
}
