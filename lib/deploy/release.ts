import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lookup } from 'mrmime'
import { headersFor, loadPolicy } from '../export'
import { hashOfBytes } from '../hash'
import { listFiles } from '../list-files'
import { href } from '../urls'
import type { DeployFile, Target } from './types'

/** Reads an export for a target: every file that is of use there, with the headers that the target stores. */
export function readRelease(folder: string, { without, stores }: Target): DeployFile[] {
  const { rules } = loadPolicy(folder)
  return listFiles(folder)
    .filter((name) => !without.includes(name))
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      const all: Record<string, string> = stores
        ? { 'Content-Type': typeOf(name), ...headersFor(rules, addressOf(name)) }
        : {}
      const headers = Object.fromEntries(Object.entries(all).filter(([header]) => stores?.headers.includes(header)))
      return { name, size: bytes.length, sha256: hashOfBytes(bytes), headers }
    })
}

/** Returns the headers of an export's table that a target does not store, by name. */
export function missingHeaders(folder: string, { stores }: Target): string[] {
  const { rules } = loadPolicy(folder)
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)))
  return stores ? [...names].filter((name) => !stores.headers.includes(name)) : []
}

/** Returns the address of a file as rules for headers name it. */
function addressOf(name: string): string {
  return href(`/${name.replace(/(^|\/)index\.html$/, '$1')}`)
}

/** Returns the type of a file that the table says nothing of. */
function typeOf(name: string): string {
  const type = name.endsWith('.ico') ? 'image/x-icon' : (lookup(name) ?? 'application/octet-stream')
  return /^text\/|json$|[+/]xml$/.test(type) ? `${type}; charset=utf-8` : type
}
