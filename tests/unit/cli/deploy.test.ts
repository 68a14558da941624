import { mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { writeStamp } from '../../../lib/cli/build-stamp'
import { runDeploy } from '../../../lib/cli/deploy'
import { holdFolder } from '../../../lib/cli/hold-folder'
import { listFiles } from '../../../lib/list-files'
import { contextIn, NOW, siteWith } from '../../support/site'

let root: string
let target: string

/** Runs `npm run deploy` in a folder with an export that was made for it. */
async function run(...args: string[]) {
  const { context, said } = contextIn(root)
  return { code: await runDeploy(context, args), ...said }
}

beforeEach(async () => {
  root = siteWith({ 'out/index.html': 'home', 'out/_headers': '/*\n  X-A: b\n', 'posts/a.mdx': '' }).root
  target = join(mkdtempSync(join(tmpdir(), 'deployed-')), 'www')
  // Later than everything in the folder, which has just been written.
  await writeStamp(contextIn(root).context, Date.now() + 60_000)
})

describe('npm run deploy', () => {
  test('puts out/ where it is told to', async () => {
    const { code, out, err } = await run('--to', target)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`${target}: 2 files put (1 kB), 0 removed, 0 left as they are\n`)
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('home')
    expect((await run('--to', target)).out).toBe(`${target}: up to date, 2 files\n`)
  })

  test('says what it would do in a dry run', async () => {
    const { code, out } = await run('--to', target, '--dry-run')
    expect(code).toBe(0)
    expect(out).toContain('  + index.html\n')
    expect(() => listFiles(target)).toThrow('ENOENT')
  })

  test('refuses an export that is older than what it would be made from', async () => {
    writeFileSync(join(root, 'posts/a.mdx'), 'new')
    utimesSync(join(root, 'posts/a.mdx'), NOW, new Date(Date.now() + 120_000))
    const { code, err } = await run('--to', target)
    expect(code).toBe(1)
    expect(err).toMatch(
      /^out\/ is not what a build would make now: .*\n {2}fix: npm run build.*\nNothing was deployed\.\n$/s,
    )
  })

  test.each([
    ['another address', { SITE_URL: 'https://other.example' }, NOW],
    ['another day', {}, new Date(NOW.getTime() + 86_400_000)],
  ])('refuses an export that was made for %s', async (_, env, now) => {
    const { context, said } = contextIn(root, { now, env: { CONTENT_DIR: root, ...env } })
    expect(await runDeploy(context, ['--to', target])).toBe(1)
    expect(said.err).toContain('fix: npm run build')
  })

  test('refuses to begin while a build is running', async () => {
    const release = await holdFolder(contextIn(root).context, 'build')
    const { code, err } = await run('--to', target)
    release?.()
    expect(code).toBe(1)
    expect(err).toMatch(/^A build \(process \d+\) is running in this folder/)
  })

  test('reports a failure with what to do', async () => {
    expect(await run('--to', 's3://my-site')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^\ns3:\/\/my-site: there are no credentials .*\n {2}fix: Set AWS_ACCESS_KEY_ID and/),
    })
    expect(await run('--to', join(root, 'www'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/ is in the project, or contains it\n {2}fix: Choose a folder elsewhere\n$/),
    })
  })

  test('asks for a target', async () => {
    const { code, err } = await run()
    expect(code).toBe(2)
    expect(err).toMatch(/^--to is missing\n\nnpm run deploy -- --to TARGET/)
  })
})
