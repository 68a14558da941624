import { openCache } from '../../disk-cache'
import { isSettled } from '../../file-state'
import { hashOf } from '../../hash'
import { artifactState, isArtifactIntact, type Loaded, sourcesHash } from '../../mdx'
import { site } from '../../site'
import { ownState } from '../../words'
import type { RecallPicture } from '../entries/damaged-pictures'
import { type Entry, splitText } from '../entries/entry'
import { restoreFields } from '../front-matter/parse'
import type { Schema } from '../front-matter/read-schema'
import type { ContentFile } from '../read/content-file'
import { removeGone, rootOf } from './gone'
import { isRecords, type PictureRecord, type TextRecord } from './text-record'

/**
 * What an earlier run found out about the texts of a content folder, so that a text that has not changed is neither
 * read, nor parsed, nor compiled, and a copy of the same text is only read. Only texts without errors in their bodies
 * have a record.
 */
export interface Records {
  /** Returns true if the text at an absolute path has a record, and is in the state in which it was recorded. */
  has(path: string, state: string): boolean
  /** Returns the entry of a file from its record; otherwise parses it. */
  entryOf<E extends AnyEntry>(file: ContentFile, parse: () => E): E
  /** Returns facts and problems of a body from its record. */
  loadedOf(file: ContentFile): Loaded | undefined
  /** Recalls what was found out about a picture. What is wrong with one is found out every time. */
  readonly recallPicture: RecallPicture
  /**
   * Stores records of these bodies, by the path of their file, if anything is different from what is stored, and lets go
   * of all records.
   */
  keep(bodies: ReadonlyMap<string, { readonly file: ContentFile; readonly loaded: Loaded }>): Promise<void>
}

type AnyEntry = Entry<Schema>

/** Remembers nothing. */
export const noRecords: Records = {
  has: () => false,
  entryOf: (_, parse) => parse(),
  loadedOf: () => undefined,
  recallPicture: (_, __, make) => make(),
  keep: async () => {},
}

/**
 * Opens the records of the content folder `root`, whose files are named relative to `cwd` in problems. There are none if
 * they are damaged, or were made with other settings or by another version of the engine.
 */
export async function openRecords(root: string, cwd: string): Promise<Records> {
  const cache = openCache('records')
  const name = hashOf([root, cwd])
  const engine = hashOf([sourcesHash('lib/content'), site, ownState()])
  const kept = await cache.readJson(name)
  const isOurs = isRecords(kept) && kept.engine === engine
  const stored = new Map(isOurs ? kept.texts.map((text) => [text.path, text]) : [])
  const storedPictures = new Map(isOurs ? kept.pictures.map((picture) => [picture.key, picture]) : [])
  const pictures = new Map<string, PictureRecord>()
  const parsed = new WeakMap<ContentFile, AnyEntry>()
  const began = Date.now()
  /** True if a record is no longer what is stored. */
  let isOther = false

  const used = new WeakMap<ContentFile, TextRecord>()
  const stateToKeep = ({ state = '' }: { readonly state?: string }) => (isSettled(state, began) ? state : '')

  /** Returns the record of a text whose compiled body is intact. It is read only if its file is another. */
  function recordAt(path: string): TextRecord | undefined {
    const record = stored.get(path)
    if (!record) return undefined
    const { key = '' } = record.loaded
    const compiled = artifactState(key)
    if (compiled === record.compiled) return record
    const found = compiled !== undefined && isArtifactIntact(key) ? { ...record, compiled } : undefined
    if (found) stored.set(path, found)
    else stored.delete(path)
    isOther = true
    return found
  }

  function findRecord(file: ContentFile): TextRecord | undefined {
    const record = recordAt(file.path)
    if (!record) return undefined
    if (record.state === file.state) return record
    return record.hash === hashOf(file.text) ? { ...record, state: stateToKeep(file) } : undefined
  }

  function recordOrMake(file: ContentFile, loaded: Loaded): TextRecord | undefined {
    const known = used.get(file)
    if (known && known.loaded === loaded) return known
    const entry = parsed.get(file)
    const compiled = loaded.key === undefined ? undefined : artifactState(loaded.key)
    if (!entry?.fields || compiled === undefined) return undefined
    const { file: _, fields, body: __, positions, meant, ...parts } = entry
    const { yaml, values } = fields
    return {
      path: file.path,
      state: stateToKeep(file),
      hash: hashOf(file.text),
      compiled,
      loaded,
      parts,
      yaml,
      values: [...values],
      positions: [...positions],
      meant: [...meant],
    }
  }

  return {
    has(path, state) {
      return recordAt(path)?.state === state
    },
    entryOf(file, parse) {
      const record = findRecord(file)
      if (record) used.set(file, record)
      const entry = record ? (restore(file, record) as ReturnType<typeof parse>) : parse()
      parsed.set(file, entry)
      return entry
    },
    loadedOf: (file) => used.get(file)?.loaded,
    async recallPicture<T>(key: string, state: string, make: () => Promise<T>) {
      const known = storedPictures.get(key)
      if (known?.state === state) {
        pictures.set(key, known)
        return known.found as T
      }
      const found = await make()
      if (!(found instanceof Error)) pictures.set(key, { key, state: stateToKeep({ state }), found })
      return found
    },
    async keep(bodies) {
      const texts = [...bodies.values()].flatMap(({ file, loaded }) => recordOrMake(file, loaded) ?? [])
      const isSame =
        !isOther &&
        isEqual(texts, stored, ({ path }) => path) &&
        isEqual([...pictures.values()], storedPictures, ({ key }) => key)
      // Later loads of this process have in memory what they need.
      stored.clear()
      storedPictures.clear()
      // What cannot be stored is found out again.
      if (isSame) return
      const write = async () => {
        await cache.writeJson(rootOf(name), root)
        await cache.writeJson(name, { engine, texts, pictures: [...pictures.values()] })
        await removeGone(cache)
      }
      await write().catch(() => {})
    },
  }
}

/** Returns the entry that a record was made of. The text is read only if its body is compiled again. */
function restore(file: ContentFile, { parts, yaml, values, positions, meant }: TextRecord): AnyEntry {
  return {
    ...parts,
    file,
    fields: restoreFields(yaml, new Map(values)),
    body: () => splitText(file, file.text ?? '').body ?? '',
    positions: new Map(positions),
    meant: new Set(meant),
  }
}

/** Returns true if the items are those of the map. */
function isEqual<Item>(
  items: readonly Item[],
  known: ReadonlyMap<string, Item>,
  keyOf: (item: Item) => string,
): boolean {
  return items.length === known.size && items.every((item) => known.get(keyOf(item)) === item)
}
