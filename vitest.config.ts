import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')

const tests = readdirSync('tests/unit', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `tests/unit/${file.replaceAll('\\', '/')}`)

/**
 * True if a test changes what other tests would see in the same process: the modules, the environment, the working
 * folder, the search that is loaded once, or the settings, which commands take over from their content. All others share what they import, which takes
 * a third of the time.
 */
function changesModules(file: string): boolean {
  return /vi\.(?:mock|resetModules|stubEnv)\(|spyOn\(process|chdir\(|openWorkshop|createSearch\(|terminalIn\(|siteFile\(|importInto\(|lib\/cli\//.test(
    readFileSync(file, 'utf8'),
  )
}

function unit(name: string, test: { readonly include: string[]; readonly isolate?: boolean }) {
  // Some run commands, which take seconds on a busy machine.
  return { extends: true, test: { name, testTimeout: 30_000, env: { CONTENT_DIR: 'tests/site' }, ...test } } as const
}

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    // One worker fewer than cores is the default, which leaves a core of two idle.
    maxWorkers: availableParallelism(),
    projects: [
      // Pure functions and tiny content folders, with the settings of the suite's own publication.
      unit('unit', { include: tests.filter((file) => !changesModules(file)), isolate: false }),
      unit('unit, each by itself', { include: tests.filter(changesModules) }),
      // Small sites built for the purpose, and what hosts make of an export: minutes, not seconds.
      {
        extends: true,
        test: {
          name: 'export',
          include: ['tests/export/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          env: { CONTENT_DIR: 'tests/site' },
        },
      },
      // What `npm run build` made of `content/`, whoever's it is.
      {
        extends: true,
        test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 300_000 },
      },
      // The suite's own publication and every component in Firefox and WebKit.
      {
        extends: true,
        test: {
          name: 'browsers',
          include: ['tests/browsers/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          // Each file builds a site.
          fileParallelism: false,
        },
      },
    ],
  },
})
