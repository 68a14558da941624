import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { decodeAddress } from '../../address'
import { type Content, type Document, publicFolder, replaceFiles } from '../../content'
import { lightenGif } from '../../media'
import { isHeavyGif } from '../../pictures'
import { applyEdits, type Problem } from '../../problems'
import type { Change } from './commit'

interface Lightened {
  readonly changes: readonly Change[]
  /** The problems that are no more after the changes. */
  readonly fixed: ReadonlySet<Problem>
}

/**
 * Saves every heavy GIF of the content as an animated WebP beside it, if that is lighter, and lets the texts show that. The
 * GIF stays: only what texts show is published, and there may be no other copy. `heavy` are the problems to be fixed,
 * `texts` the texts that replace files, by absolute path; `stage` keeps bytes for a change and returns where.
 */
export async function lightenGifs(
  { posts, pages }: Content,
  heavy: readonly Problem[],
  { cwd, root, texts, stage }: LightenOptions,
): Promise<Lightened> {
  const changes = new Map<string, Change>()
  const fixed = new Set<Problem>()
  for (const document of [...posts, ...pages]) {
    const reported = heavy.filter(({ file }) => file === document.file)
    const pathOf = (address: string) =>
      address.startsWith('/')
        ? resolve(publicFolder(root), `.${decodeAddress(address)}`)
        : resolve(document.folder ?? root, decodeAddress(address))
    for (const found of reported) {
      const gif = pathIn(document, found)
      if (gif === undefined || !isHeavyGif(gif, statSync(gif).size)) continue
      const webp = gif.replace(/\.gif$/i, '.webp')
      if (!changes.has(webp)) {
        const bytes = await lightenGif(gif, statSync(gif).size)
        // What is there already may be something else.
        if (!bytes || (existsSync(webp) && !readFileSync(webp).equals(bytes))) continue
        if (!existsSync(webp)) changes.set(webp, { kind: 'put', path: webp, staged: stage(basename(webp), bytes) })
      }
      fixed.add(found)
      const path = resolve(cwd, document.file)
      const before = textIn(changes.get(path)) ?? texts.get(path) ?? readFileSync(path, 'utf8')
      const edits = await replaceFiles(document, before, (address) =>
        pathOf(address) === gif ? address.replace(/\.gif$/i, '.webp') : undefined,
      )
      changes.set(path, { kind: 'write', path, text: applyEdits(before, edits) })
    }
  }
  return { changes: [...changes.values()], fixed }
}

interface LightenOptions {
  readonly cwd: string
  /** The content folder. */
  readonly root: string
  readonly texts: ReadonlyMap<string, string>
  stage(name: string, bytes: Uint8Array): string
}

/** Returns the absolute path of the picture that a problem is about. */
function pathIn({ image, facts }: Document, { field, line, column }: Problem): string | undefined {
  if (field === 'image') return image?.path
  return facts.images.find((shown) => shown.line === line && shown.column === column)?.path
}

const textIn = (change: Change | undefined) => (change?.kind === 'write' ? change.text : undefined)
