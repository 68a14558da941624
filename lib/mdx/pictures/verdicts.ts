import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether what `key` stands for is in order: as it was found before, else what `judge` finds, which is kept. */
export async function loadVerdict(key: string, judge: () => Promise<boolean>): Promise<boolean> {
  const folder = join(process.cwd(), '.next/cache/fulcrum/pictures')
  const file = join(folder, key)
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known === WHOLE || known === DAMAGED) return known === WHOLE
  const isWhole = await judge()
  await mkdir(folder, { recursive: true })
  const part = `${file}.${randomUUID()}.part`
  await writeFile(part, isWhole ? WHOLE : DAMAGED)
  await rename(part, file)
  return isWhole
}

const WHOLE = 'whole\n'
const DAMAGED = 'damaged\n'
