import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Content, contentRoot, listPublicFiles, publicFolder } from '../../content'
import type { Export } from '../../export'
import { firstLine } from '../../islands'
import { listOutputs, type Outputs, routes } from '../../routes'
import { site } from '../../site'
import { hashSurroundings } from '../../store'
import { finishChanges } from '../changes/finish'
import { renderReport } from '../check'
import type { CliContext } from '../context'
import { loadAllContent } from '../load-content'
import { STAGING } from './render'

/** What a build is about to make. */
export interface Prepared {
  readonly staged: Export
  /** Hash of what pages depend on besides the content. */
  readonly surroundings: string
  readonly outputs: Outputs
  /** When the check had ended, as `performance.now()` says. */
  readonly started: number
}

/** Checks the content, and lists what its site consists of. Resolves to `undefined` if it has said what is wrong. */
export async function prepare(context: CliContext): Promise<Prepared | undefined> {
  const { cwd, env } = context
  const content = await loadCheckedContent(context)
  if (!content) return undefined
  rmSync(join(cwd, STAGING), { recursive: true, force: true })
  const started = performance.now()
  const surroundings = hashSurroundings(cwd, contentRoot(env, cwd))
  const outputs = await listOutputs(routes, content, surroundings, cwd)
  return { staged: stagedSite(context, content), surroundings, outputs, started }
}

/** Does what `npm run check` does. Returns the content, or `undefined` if it has errors. */
async function loadCheckedContent(context: CliContext): Promise<Content | undefined> {
  if (finishChanges(context) !== undefined) return undefined
  const content = await loadAllContent(context)
  context.print(renderReport(content, context))
  return content.problems.some(({ severity }) => severity === 'error') ? undefined : content
}

function stagedSite({ cwd, env }: CliContext, { posts, redirects }: Content): Export {
  const root = contentRoot(env, cwd)
  return {
    folder: join(cwd, STAGING),
    next: join(cwd, '.next'),
    inlineScripts: [firstLine],
    redirects,
    unpublished: site.drafts ? [] : posts.filter(({ status }) => status !== 'published').map(({ path }) => path),
    publicFolder: publicFolder(root),
    publicFiles: listPublicFiles(root),
    budget: site.check.severities.budget ?? 'off',
  }
}
