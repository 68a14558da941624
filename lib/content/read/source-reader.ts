import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ReadSource } from '../../problems'

/** Reads files by their path in a problem, for code frames. What cannot be read is a problem already, without a frame. */
export function createSourceReader(cwd: string): ReadSource {
  return (file) => {
    try {
      return readFileSync(resolve(cwd, file), 'utf8')
    } catch {
      return undefined
    }
  }
}
