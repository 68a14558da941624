import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { post } from '../../support/site'
import { terminalIn } from '../../support/transcript'

// The post has a mistake, so that a build that accepts the folder stops there, with exit code 1.
const FILES = { 'posts/a.mdx': post({ published: 'yes' }) }

describe('npm run build -- --out', { timeout: 60_000 }, () => {
  it.each([
    ['posts', 'the folder contains something other than an export, which would be deleted; choose another name'],
    ['posts/a.mdx', 'there is already a file with that name'],
    ['out.staging', 'the build itself works in that folder; choose another name'],
    ['.', 'expected a folder inside the project; copy it elsewhere from there'],
    ['posts/../..', 'expected a folder inside the project; copy it elsewhere from there'],
    ['/srv/www', 'expected a folder inside the project; copy it elsewhere from there'],
  ])('refuses to replace %s', async (out, reason) => {
    const { code, err, changed } = await terminalIn(FILES).run(['build', '--out', out])
    expect({ code, err, changed }).toEqual({
      code: 2,
      err: `--out ${out}: ${reason}\nNothing was built.\n`,
      changed: {},
    })
  })

  it.each(['new', 'empty', './export/'])('takes a folder that is %s', async (out) => {
    const terminal = terminalIn(FILES)
    mkdirSync(join(terminal.root, 'empty'))
    mkdirSync(join(terminal.root, 'export'))
    writeFileSync(join(terminal.root, 'export/index.html'), '')
    const { code, err } = await terminal.run(['build', '--out', out])
    expect(code).toBe(1)
    const kept = out === 'new' ? '' : `; ${out.replaceAll(/[./]/g, '')}/ is unchanged`
    expect(err).toBe(`\nNothing was built${kept}.\n`)
  })
})

describe('npm run build -- --drafts', () => {
  it('records no address, since it shows what is not public', async () => {
    const { code, err, changed } = await terminalIn(FILES).run(['build', '--drafts', '--lock'])
    expect({ code, err, changed }).toEqual({
      code: 2,
      err: '--lock records what is public, and --drafts shows what is not: leave one out\nNothing was built.\n',
      changed: {},
    })
  })
})

describe('npm run build -- --part', () => {
  it.each(['0/2', '3/2', '2', 'one/two', ''])('refuses "%s"', async (part) => {
    const { code, err, changed } = await terminalIn(FILES).run(['build', `--part=${part}`])
    expect({ code, err, changed }).toEqual({
      code: 2,
      err: `--part ${part}: expected a number and how many there are, such as 1/4\nNothing was built.\n`,
      changed: {},
    })
  })

  it('stands by itself, since it makes no site', async () => {
    const { code, err } = await terminalIn(FILES).run(['build', '--part', '1/2', '--lock'])
    expect({ code, err }).toEqual({
      code: 2,
      err: '--part 1/2: it makes no site, so leave out --lock\nNothing was built.\n',
    })
  })

  it('makes nothing of content with a mistake', async () => {
    const { code, err } = await terminalIn(FILES).run(['build', '--part', '2/2'])
    expect({ code, err }).toEqual({ code: 1, err: '\nNothing was made.\n' })
  })
})
