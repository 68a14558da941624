import { readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { createFieldEditor } from '../../content'
import { listFiles } from '../../list-files'
import { applyEdits } from '../../problems'
import type { Change } from '../changes/commit'
import type { SamplesChoice } from './questions'
import { findSamples, hashOf, loadSamples, renderSamples, type Sample, samplesPath } from './samples'

/** What happens to each sample, and the changes that do it. Names are paths below the content folder. */
export interface SamplesPlan {
  readonly changes: readonly Change[]
  readonly removed: readonly string[]
  readonly drafts: readonly string[]
  /** Pages that are written anew. */
  readonly rewritten: readonly string[]
  /** Samples that somebody has edited, so that they are hers. */
  readonly edited: readonly string[]
  /** Samples that stay as they are because a text that is not a sample names them. */
  readonly named: readonly string[]
}

/**
 * Plans what happens to the samples in a content folder. Essays and talks go the way that `choice` says, their authors go
 * with them. The other samples say whose site it was, so they go in any case: `starters` take the place of some pages.
 */
export function planSamples(
  root: string,
  choice: SamplesChoice,
  starters: Readonly<Record<string, string>>,
): SamplesPlan {
  const all = findSamples(root)
  const unchanged = all.filter(({ isUnchanged }) => isUnchanged)
  const fates = new Map(unchanged.map((sample) => [sample, fateOf(sample.name, choice, starters)] as const))
  const named = keepNamed(root, fates)
  const withFate = (fate: Fate) => unchanged.filter((sample) => fates.get(sample) === fate)
  const pathOf = (file: string) => join(root, file)

  const drafts = withFate('draft').flatMap(({ files }) => files.flatMap((file) => withdraw(pathOf(file))))
  const samples = loadSamples(root)
  const left = [...withFate('keep'), ...withFate('draft')].flatMap(({ files }) => files)
  const texts = new Map(drafts.map(({ path, text }) => [path, text]))
  const bytesOf = (file: string) => Buffer.from(texts.get(pathOf(file)) ?? readFileSync(pathOf(file)))
  const list = samplesPath(root)
  const listed: Change[] = !samples
    ? []
    : left.length === 0
      ? [{ kind: 'remove', path: list }]
      : [
          {
            kind: 'write',
            path: list,
            text: renderSamples({
              ...samples,
              files: Object.fromEntries(left.map((file) => [file, hashOf(bytesOf(file))])),
            }),
          },
        ]
  return {
    changes: [
      ...drafts,
      ...withFate('rewrite').map(({ name }) => ({
        kind: 'write' as const,
        path: pathOf(name),
        text: starters[name] ?? '',
      })),
      ...withFate('remove').flatMap(({ files }) =>
        files.map((file) => ({ kind: 'remove' as const, path: pathOf(file) })),
      ),
      ...listed,
    ],
    removed: namesOf(withFate('remove')),
    drafts: namesOf(withFate('draft')),
    rewritten: namesOf(withFate('rewrite')),
    edited: namesOf(all.filter(({ isUnchanged }) => !isUnchanged)),
    named: namesOf(named),
  }
}

type Fate = 'keep' | 'draft' | 'remove' | 'rewrite'

function fateOf(name: string, choice: SamplesChoice, starters: Readonly<Record<string, string>>): Fate {
  if (name in starters) return 'rewrite'
  const [folder = ''] = name.split('/')
  if (folder === 'authors') return choice === 'remove' ? 'remove' : 'keep'
  if (folder !== 'posts' && folder !== 'talks') return 'remove'
  return choice === 'drafts' ? 'draft' : choice
}

/** Lets every sample that a text names stay as it is, so that no link breaks. Returns these samples. */
function keepNamed(root: string, fates: Map<Sample, Fate>): readonly Sample[] {
  const inSamples = new Set([...fates.keys()].flatMap(({ files }) => files))
  const read = (file: string) => readFileSync(join(root, file), 'utf8')
  const staying = listFiles(root).filter((file) => /^(?!components\/).*\.mdx?$/.test(file) && !inSamples.has(file))
  let texts = staying.map(read)
  const named: Sample[] = []
  while (texts.length > 0) {
    const found = [...fates]
      .filter(([{ name }, fate]) => (fate === 'remove' || fate === 'draft') && !/^(?:authors|brand)\//.test(name))
      .map(([sample]) => sample)
      .filter(({ name }) => texts.some((text) => text.includes(`/${parse(name).name}`)))
    for (const sample of found) fates.set(sample, 'keep')
    named.push(...found)
    // What stays may name others.
    texts = found.flatMap(({ files }) => files.filter((file) => /\.mdx?$/.test(file)).map(read))
  }
  return named
}

/** Returns the change that makes a draft of a text; none if the file is no text. */
function withdraw(path: string): readonly (Change & { kind: 'write' })[] {
  if (!/\.mdx?$/.test(path)) return []
  const raw = readFileSync(path, 'utf8')
  const editor = createFieldEditor(raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))
  const text = editor ? applyEdits(raw, editor.set('published', 'false')) : raw
  return text === raw ? [] : [{ kind: 'write', path, text }]
}

const namesOf = (samples: readonly Sample[]) => samples.map(({ name }) => name)
