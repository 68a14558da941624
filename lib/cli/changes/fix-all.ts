import { contentRoot } from '../../content'
import type { Problem } from '../../problems'
import type { CliContext } from '../context'
import { loadAllContent } from '../load-content'
import { type Autofixed, autofix } from './autofix'
import { type Change, stageBytes, textsOf } from './commit'

/** Makes every fix that is wanted: first of texts, then of files that they show. Writes nothing that anybody reads. */
export async function fixAll(
  context: CliContext,
  isWanted: (found: Problem) => boolean,
  dryRun: boolean,
): Promise<Autofixed> {
  const { cwd, env } = context
  const root = contentRoot(env, cwd)
  const mended = await autofix(cwd, (texts) => loadAllContent(context, texts), isWanted)
  const { problems } = mended.content
  const heavy = problems.filter((found) => found.rule === 'heavy-picture' && isWanted(found))
  if (heavy.length === 0) return mended
  // It decodes pictures, which hardly any check has to.
  const { lightenGifs } = await import('./lighten-gifs')
  const { changes, fixed } = await lightenGifs(mended.content, heavy, {
    cwd,
    root,
    texts: textsOf(mended.changes),
    stage: (name, bytes) => (dryRun ? '' : stageBytes(root, name, bytes)),
  })
  const again = new Set(changes.map(pathOf))
  return {
    content: { ...mended.content, problems: problems.filter((found) => !fixed.has(found)) },
    changes: [...mended.changes.filter((change) => !again.has(pathOf(change))), ...changes],
    count: mended.count + fixed.size,
  }
}

const pathOf = (change: Change) => (change.kind === 'move' ? change.to : change.path)
