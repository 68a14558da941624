import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { recoverSwap, swap } from '@/lib/export'

let folder: string
let out: string
let staging: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fulcrum-'))
  out = join(folder, 'out')
  staging = join(folder, 'out.staging')
  mkdirSync(staging)
  writeFileSync(join(staging, 'index.html'), 'new')
})

const release = () => readFileSync(join(out, 'index.html'), 'utf8')

test('the first build becomes the release', () => {
  swap(staging, out)
  expect(release()).toBe('new')
  expect(readdirSync(folder)).toEqual(['out'])
})

test('a new build takes the place of the old, and nothing of the old is left', () => {
  mkdirSync(out)
  writeFileSync(join(out, 'index.html'), 'old')
  writeFileSync(join(out, 'gone.html'), 'old')
  swap(staging, out)
  expect(release()).toBe('new')
  expect(existsSync(join(out, 'gone.html'))).toBe(false)
  expect(readdirSync(folder)).toEqual(['out'])
})

test('a swap that was cut off between its renames gives the old release back', () => {
  mkdirSync(out)
  writeFileSync(join(out, 'index.html'), 'old')
  renameSync(out, `${out}.previous`)
  recoverSwap(out)
  expect(release()).toBe('old')
})

test('a swap that was cut off before it cleared up is cleared up by the next', () => {
  mkdirSync(out)
  writeFileSync(join(out, 'index.html'), 'old')
  mkdirSync(`${out}.previous`)
  swap(staging, out)
  expect(release()).toBe('new')
  expect(readdirSync(folder)).toEqual(['out'])
})
