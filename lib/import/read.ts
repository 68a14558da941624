import type { Imported } from './model'
import { ImportFault, type Remarks } from './report'
import type { ReadOptions, Source } from './source'
import { sources } from './sources'
import type { Tree } from './tree'

/**
 * Returns the source that reads a tree: the one called `name`, or the first that recognises it. Throws an `ImportFault` if
 * there is none.
 */
export async function chooseSource(tree: Tree, name: string | undefined): Promise<Source> {
  if (name !== undefined) {
    const source = sources.find((each) => each.name === name)
    if (source) return source
    throw new ImportFault(`--from is "${name}": expected one of ${sources.map((each) => each.name).join(', ')}`)
  }
  for (const source of sources) if (await source.recognise(tree)) return source
  const names = sources.map((each) => each.title).join(', ')
  throw new ImportFault(`nothing in ${tree.name} says which system it is from: name it with --from (${names})`)
}

/** Reads a tree with a source, and says what in it was refused. */
export async function readSource(
  source: Source,
  tree: Tree,
  remarks: Remarks,
  options: ReadOptions,
): Promise<Imported> {
  for (const { file, message } of tree.refused) remarks.leave({ file }, message)
  return source.read(tree, remarks, options)
}
