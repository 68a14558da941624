import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hashOf, listSamples, loadSamples } from '@/lib/cli/setup/samples'
import { contentRoot, site } from '@/lib/site'

const root = contentRoot(process.env, process.cwd())
const listed = loadSamples(root)

// What somebody has changed and not committed may be an experiment. In a site of her own, every sample is hers to change.
test.skipIf(listed?.url !== site.url || !existsSync('.git'))(
  'samples are listed as they were committed: npm run samples, or npm run setup in a site of your own',
  () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root })
    const committed = git('ls-tree', '-r', '--name-only', '-z', 'HEAD', '.').toString().split('\0')
    const isCommitted = (file: string) => committed.includes(file)
    const known = Object.keys(listed?.files ?? {})
    expect(known.filter((file) => !isCommitted(file))).toEqual([])
    expect(known.filter((file) => hashOf(git('show', `HEAD:./${file}`)) !== listed?.files[file])).toEqual([])
    const all = Object.keys(listSamples(root, site.url).files).filter(isCommitted)
    expect(all.filter((file) => !known.includes(file))).toEqual([])
  },
)
