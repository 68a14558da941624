import { contentRoot } from '../../content'
import { counted } from '../../counted'
import type { CliContext } from '../context'
import { type Comparison, compareEngines } from './compare'
import { engineFiles, type Git } from './git'
import { carryPackages } from './manifest'
import { loadRecord, recordOf, treeOf, versionIn } from './record'
import { findSource, type Source } from './source'

/** Everything that an upgrade needs to know before it changes the first file. */
export interface UpgradePlan extends Comparison {
  readonly source: Source
  readonly from: string
  readonly to: string
  /** The new `package.json`, and the packages in it that the owner has added. */
  readonly manifest: { readonly text: string; readonly added: readonly string[] }
}

export interface Refusal {
  readonly message: string
  readonly hint?: string
}

/** Compares the engines, or returns why there can be no upgrade. */
export function planUpgrade(git: Git, context: CliContext, name: string, from?: string): UpgradePlan | Refusal {
  const source = findSource(git, context.cwd, name, from)
  if (!source) {
    const hint =
      'name a tag, branch or folder; --from says of which repository, such as --from https://example.org/engine.git'
    return { message: `there is no ${name} here, nor in a remote repository called upstream or origin`, hint }
  }
  const to = versionIn(git, source.tree)
  if (to === undefined || !recordOf(git, source.tree)?.entries.lib)
    return { message: `${name} is not an engine: it has no lib/ and package.json` }
  const base = findBase(git, context, source)
  const [old, mine, next] = [base, 'HEAD', source.tree].map((tree) => engineFiles(git, tree)) as [Tree, Tree, Tree]
  const compared = compareEngines(old, mine, next)
  const show = (tree: string) => git(['show', `${tree}:package.json`])
  const manifest = carryPackages(show(base), show('HEAD'), show(source.tree))
  const changed = [...compared.changed, ...(manifest ? [] : ['package.json'])]
  if (changed.length > 0) {
    const hint = 'move what they do into content/, or take the changes back; README.md, LICENSE and .github/ may differ'
    return {
      message: `${counted(changed.length, 'file')} of the engine ${changed.length === 1 ? 'was' : 'were'} changed:${list(changed)}`,
      hint,
    }
  }
  if (compared.taken.length > 0) {
    return {
      message: `the new engine has files where you have some of your own:${list(compared.taken)}`,
      hint: 'rename yours',
    }
  }
  return { ...compared, source, from: versionIn(git, base) ?? '0', to, manifest: manifest ?? { text: '', added: [] } }
}

type Tree = ReturnType<typeof engineFiles>

const list = (files: readonly string[]) => files.map((file) => `\n  ${file}`).join('')

/**
 * Returns the tree of the engine as the owner got it: as recorded; without a record, where her history and that of the
 * new engine part; otherwise the beginning of her history.
 */
function findBase(git: Git, { env, cwd }: CliContext, { commit }: Source): string {
  const record = loadRecord(contentRoot(env, cwd))
  if (record) return treeOf(git, record)
  const fork = commit && git.try('merge-base', 'HEAD', commit)
  return fork || (git(['rev-list', '--max-parents=0', 'HEAD']).trim().split('\n').at(-1) ?? 'HEAD')
}
