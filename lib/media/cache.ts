import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The bytes that `name` stands for: from `.next/cache`, else from `make`, whose result is kept there. */
export async function loadOrMake(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(process.cwd(), '.next/cache/fulcrum/media')
  const file = join(folder, name)
  const known = await readFile(file).catch(() => undefined)
  if (known) return new Uint8Array(known)
  const bytes = await make()
  await mkdir(folder, { recursive: true })
  // Others may write the same file, in this process too: a name of its own first, then the name that counts.
  const part = `${file}.${randomUUID()}.part`
  await writeFile(part, bytes)
  await rename(part, file)
  return new Uint8Array(bytes)
}
