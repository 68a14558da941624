import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadArtifact, loadOrCompile, type Source, type Targets } from '../../../../lib/mdx'
import { site } from '../../../../lib/site'
import { compileBody } from '../../../support/compile'
import { png, post } from '../support'

let folder = ''

beforeEach(() => {
  const work = mkdtempSync(join(tmpdir(), 'cache-'))
  // Typefaces are looked for in the folder of the process.
  symlinkSync(resolve('node_modules'), join(work, 'node_modules'))
  vi.spyOn(process, 'cwd').mockImplementation(() => work)
  folder = join(work, '.next', 'cache', 'fulcrum', 'artifacts')
})
afterEach(() => vi.restoreAllMocks())

/** Loads a body, and tells whether it was compiled for that. */
async function load(source: Source, targets: Targets = {}) {
  const compile = vi.fn(compileBody)
  const loaded = await loadOrCompile(source, targets, compile)
  return { ...loaded, compiled: compile.mock.calls.length > 0 }
}

describe('the artifact cache', () => {
  it('compiles a body once, and gives facts and warnings again', async () => {
    const source = post('## A\n\n#### B')
    const first = await load(source)
    const second = await load(source)
    expect([first.compiled, second.compiled]).toEqual([true, false])
    expect(second.key).toBe(first.key)
    expect(second.facts).toEqual(first.facts)
    expect(second.problems).toEqual(first.problems)
    expect(second.problems).toMatchObject([{ rule: 'heading-order', line: 3 }])
  })

  it('gives the whole artifact for a key', async () => {
    const source = post('A *b*')
    const { key = '' } = await load(source)
    expect(await loadArtifact(key)).toEqual((await compileBody(source, {})).artifact)
  })

  it('keeps facts and bodies apart and leaves no parts behind', async () => {
    const { key } = await load(post('A'))
    expect(readdirSync(folder).sort()).toEqual([`${key}.body`, `${key}.facts`])
    expect(readFileSync(join(folder, `${key}.facts`), 'utf8')).not.toContain('"code"')
  })

  it('compiles again when the site is read the other way', async () => {
    const source = post('A')
    const { language } = site
    const { key } = await load(source)
    Object.assign(site, { language: 'he' })
    expect((await load(source)).key).not.toBe(key)
    Object.assign(site, { language })
  })

  it('compiles again when the body, its title, its place or its name changes', async () => {
    const source = post('A')
    const { key } = await load(source)
    const others = [{ body: 'B' }, { title: 'B' }, { path: '/b/' }, { file: 'b.mdx' }, { format: 'md' as const }]
    const keys = await Promise.all(others.map(async (change) => (await load({ ...source, ...change })).key))
    expect(new Set([key, ...keys]).size).toBe(others.length + 1)
  })

  it('keeps no body with errors, and reports it the same every time', async () => {
    const source = post('A {b()}')
    const first = await load(source)
    const second = await load(source)
    expect(first.key).toBeUndefined()
    expect(second).toEqual(first)
  })

  it('compiles again when a picture changes, not when only its time does', async () => {
    const source = post('![A](a.png)', { files: { 'a.png': await png(30, 20) } })
    await load(source)
    const file = join(source.folder, 'a.png')
    utimesSync(file, 1, 1)
    expect((await load(source)).compiled).toBe(false)
    writeFileSync(file, await png(40, 20))
    const changed = await load(source)
    expect(changed.compiled).toBe(true)
    expect(changed.facts?.images[0]?.width).toBe(40)
  })

  it('compiles again when a picture is gone', async () => {
    const source = post('![A](a.png)', { files: { 'a.png': await png(30, 20), 'b.png': await png(3, 2) } })
    await load(source)
    rmSync(join(source.folder, 'a.png'))
    expect((await load(source)).problems).toMatchObject([{ rule: 'missing-picture' }])
  })

  it('compiles again when a post that it links to moves or goes', async () => {
    const source = post('[b](./b.mdx#c)')
    const file = resolve(source.folder, 'b.mdx')
    expect((await load(source, { texts: { [file]: '/blog/b/' } })).compiled).toBe(true)
    expect((await load(source, { texts: { [file]: '/blog/b/', other: '/blog/c/' } })).compiled).toBe(false)
    expect((await load(source, { texts: { [file]: '/blog/moved/' } })).facts?.links[0]?.target).toBe('/blog/moved/#c')
    expect((await load(source, {})).problems).toMatchObject([{ rule: 'broken-link' }])
  })

  it.each(['facts', 'body'])('takes an artifact with half of its %s for none', async (half) => {
    const source = post('A')
    const { key, facts } = await load(source)
    const file = join(folder, `${key}.${half}`)
    truncateSync(file, statSync(file).size / 2)
    const again = await load(source)
    expect(again.compiled).toBe(true)
    expect(again.facts).toEqual(facts)
    expect((await loadArtifact(`${key}`)).code).not.toBe('')
  })

  it.each(['facts', 'body'])('takes an artifact without its %s for none', async (half) => {
    const source = post('A')
    const { key } = await load(source)
    rmSync(join(folder, `${key}.${half}`))
    expect((await load(source)).compiled).toBe(true)
  })

  it('says what to do when an artifact goes while it is used', async () => {
    const { key } = await load(post('A'))
    rmSync(folder, { recursive: true })
    await expect(loadArtifact(`${key}`)).rejects.toThrow(/is gone from artifacts: run the command again$/)
  })

  it('survives two loads of one body at once', async () => {
    const source = post('A')
    const results = await Promise.all([load(source), load(source), load(source)])
    expect(new Set(results.map(({ key }) => key)).size).toBe(1)
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('has an entry of its own for every address of the site', async () => {
    const source = post('A')
    const { key } = await load(source)
    vi.stubEnv('BASE_PATH', '/notes')
    vi.resetModules()
    const fresh = await import('../../../../lib/mdx')
    vi.unstubAllEnvs()
    expect((await fresh.loadOrCompile(source, {}, compileBody)).key).not.toBe(key)
  })
})
