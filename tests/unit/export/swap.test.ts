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
  release('new', staging)
})

const read = () => readFileSync(join(out, 'index.html'), 'utf8')

function release(name: string, place: string): void {
  mkdirSync(place)
  writeFileSync(join(place, 'index.html'), name)
}

test('the first build becomes the release', () => {
  swap(staging, out)
  expect(read()).toBe('new')
  expect(readdirSync(folder)).toEqual(['out'])
})

test('a new build replaces the old one, of which nothing is left', () => {
  release('old', out)
  writeFileSync(join(out, 'gone.html'), 'old')
  swap(staging, out)
  expect(read()).toBe('new')
  expect(existsSync(join(out, 'gone.html'))).toBe(false)
  expect(readdirSync(folder)).toEqual(['out'])
})

test('a swap that was cut off between its renames gives the old release back', () => {
  release('old', out)
  renameSync(out, `${out}.previous`)
  recoverSwap(out)
  expect(read()).toBe('old')
  swap(staging, out)
  expect(read()).toBe('new')
})

test('a swap that was cut off before it cleared up is cleared up by the next', () => {
  release('old', out)
  mkdirSync(`${out}.previous`)
  swap(staging, out)
  expect(read()).toBe('new')
  expect(readdirSync(folder)).toEqual(['out'])
})

test('a swap that is refused leaves the old release', () => {
  release('old', out)
  expect(() => swap(join(folder, 'not-there'), out)).toThrow('ENOENT')
  expect(read()).toBe('old')
  expect(readdirSync(folder).sort()).toEqual(['out', 'out.staging'])
})
