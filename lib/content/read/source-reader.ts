import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ReadSource } from '../../problems'

/**
 * Returns a function that reads files by their path in a problem, for code frames. If a file cannot be read, there is
 * no frame.
 */
export function createSourceReader(cwd: string): ReadSource {
  return (file) => {
    try {
      return readFileSync(resolve(cwd, file), 'utf8')
    } catch {
      return undefined
    }
  }
}
