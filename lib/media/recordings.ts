import { readFile } from 'node:fs/promises'
import type { Document } from '../content'
import { typeOfFile } from '../recordings'

/** A recording or its captions, under the name that it is served at. */
export interface PlacedRecording {
  /** Absolute path. */
  readonly path: string
  /** Media type. */
  readonly type: string
}

/** Returns all files beside texts that recordings consist of, by the name that they are served at, each once. */
export function getRecordings(texts: readonly Pick<Document, 'facts'>[]): ReadonlyMap<string, PlacedRecording> {
  const files = texts.flatMap(({ facts }) => facts.recordings.flatMap(({ captions, ...own }) => [own, captions]))
  return new Map(
    files.flatMap((one) =>
      one?.file === undefined
        ? []
        : [[one.file, { path: one.path, type: typeOfFile(one.file) ?? 'application/octet-stream' }] as const],
    ),
  )
}

/** Returns the bytes of a recording, as they are. */
export async function loadRecording({ path }: PlacedRecording): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path))
}
