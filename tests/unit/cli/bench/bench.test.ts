import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPost } from '../../../../lib/cli/bench/corpus'
import { renderFigures } from '../../../../lib/cli/bench/figures-table'
import { measure } from '../../../../lib/cli/bench/measure'
import { peers, writePeer } from '../../../../lib/cli/bench/peers'
import type { BuildFigures } from '../../../../lib/cli/bench/site'
import { listFiles } from '../../../../lib/list-files'

const cwd = tmpdir()

describe.each(peers)('the site of $name', (peer) => {
  test('has every post, with its title, topics, day and text', () => {
    const folder = mkdtempSync(join(cwd, 'peer-'))
    const { post } = writePeer(peer, 3, folder)
    const posts = listFiles(join(folder, peer.posts)).filter((name) => name.startsWith('post-'))
    expect(posts).toEqual([0, 1, 2].map((index) => `post-${index}${peer.ending}`))
    expect(post).toBe(join(peer.posts, `post-1${peer.ending}`))
    const { title, tags, day, body } = createPost(1, 3)
    const text = readFileSync(join(folder, post), 'utf8')
    for (const part of [`title: "${title}"`, `[${tags.join(', ')}]`, `date: ${day}`, body]) expect(text).toContain(part)
  })

  test('is made anew, but for its packages', () => {
    const folder = mkdtempSync(join(cwd, 'peer-'))
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'package-lock.json'), '{}')
    writeFileSync(join(folder, 'left.md'), '')
    writePeer(peer, 1, folder)
    expect(['node_modules', 'package-lock.json', 'left.md'].map((name) => existsSync(join(folder, name)))).toEqual([
      true,
      true,
      false,
    ])
  })

  test('names one version of each package', () => {
    const folder = mkdtempSync(join(cwd, 'peer-'))
    writePeer(peer, 1, folder)
    const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  })
})

describe('measure', () => {
  test('takes nothing that a command prints for its figures', async () => {
    const script = 'console.log("900 900"); console.error("900 900")'
    const { wall, processor } = await measure({ cwd, env: {}, command: [process.execPath, '-e', script] })
    expect(processor).toBeGreaterThan(0)
    expect(processor).toBeLessThan(900)
    expect(wall).toBeGreaterThan(0)
  })

  test('fails with what a failing command printed', async () => {
    const command = [process.execPath, '-e', 'console.error("no such site"); process.exit(3)']
    await expect(measure({ cwd, env: {}, command })).rejects.toThrow(/ended with 3:\nno such site/)
  })
})

describe('renderFigures', () => {
  const row = (site: string, state: BuildFigures['state'], wall: number): BuildFigures => ({
    site,
    state,
    wall,
    processor: wall * 2,
    memory: 1_500_000_000,
    files: 10,
    bytes: 2_500_000,
  })

  test('compares with the same state of another site', () => {
    const rows = [row('a', 'cold', 10), row('a', 'one edit', 4), row('b', 'cold', 30), row('b', 'one edit', 2)]
    const lines = renderFigures(rows, 'a').split('\n')
    expect(lines).toHaveLength(6)
    expect(lines.slice(4).map((line) => line.split('|').map((cell) => cell.trim()))).toEqual([
      ['', 'b', 'cold', '30.0', '60.0', '1500', '10', '2.5', '3.00', '3.00', ''],
      ['', 'b', 'one edit', '2.0', '4.0', '1500', '10', '2.5', '0.50', '0.50', ''],
    ])
  })

  test('compares with the only state of a site that has one', () => {
    const lines = renderFigures([row('a', 'cold', 10), row('b', 'one edit', 5)], 'a').split('\n')
    expect(lines[3]).toMatch(/\| +0\.50 \| +0\.50 \|$/)
  })
})
