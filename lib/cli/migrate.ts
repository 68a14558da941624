import { contentRoot } from '../content'
import { makeChanges } from './changes/write'
import { defineCommand, runAsProgram } from './command'
import { compareVersions, MIGRATIONS, type Migration } from './upgrade/migrations'

const HELP = `npm run migrate -- --from VERSION

Changes content/ as engines after that version need it. npm run upgrade runs this with the new engine.
`

/** Returns the command that makes `migrations`. Exit code 1 if a file cannot be written. */
export const createMigrate = (migrations: readonly Migration[]) =>
  defineCommand({
    help: HELP,
    flags: { from: { type: 'string', default: '0' } },
    run(context, { from }) {
      const root = contentRoot(context.env, context.cwd)
      for (const { version, name, plan } of migrations) {
        if (compareVersions(version, from) <= 0) continue
        const changes = plan(root)
        const code = makeChanges(context, changes)
        if (code !== 0) return code
        if (changes.length > 0) context.print(`✔ ${name}\n`)
      }
      return 0
    },
  })

/** `npm run migrate`. */
export const runMigrate = createMigrate(MIGRATIONS)

await runAsProgram(import.meta.url, runMigrate)
