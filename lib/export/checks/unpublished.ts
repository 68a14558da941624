import { counted } from '../../problems'
import type { Checked, Fault } from '../types'
import type { FinishedSite } from './site'

/** No address of a draft or a scheduled post is a file of the export, or named in one. */
export async function checkUnpublished({ files, unpublished, read }: FinishedSite): Promise<Checked> {
  const looked = `${counted(unpublished.length, 'draft')} and scheduled, ${counted(files.size, 'file')}`
  if (unpublished.length === 0) return { looked, faults: [] }
  const faults: Fault[] = []
  for (const file of files) {
    const inside = unpublished.find((path) => `/${file}`.startsWith(path))
    if (inside) faults.push({ file, reason: `${inside} is not published` })
    if (!TEXT.test(file)) continue
    const text = await read(file)
    const named = unpublished.find((path) => text.includes(path))
    if (named) faults.push({ file, reason: `names ${named}, which is not published` })
  }
  return { looked, faults }
}

const TEXT = /\.(html|xml|json|txt|md|js|webmanifest)$/
