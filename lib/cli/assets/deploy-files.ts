import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPolicy, renderRecipes, renderRecipesToRead } from '../../export'
import { site } from '../../site'
import { defineCommand, runAsProgram } from '../command'
import type { CliContext } from '../context'
import { refuseSettings } from '../settings'

const HELP = `npm run deploy-files -- [--out FOLDER] [--to FOLDER] [--root FOLDER] [--docs]

Writes configuration for nginx, Caddy and CloudFront with the headers and redirects of the last build.

  --out     the export to read (out)
  --to      where to write (deploy)
  --root    the folder on the server that answers for / (/srv/www)
  --docs    write the files in docs/deploy/, without what changes from build to build
`

/**
 * `npm run deploy-files`. Exit code 0 with the files written, 1 if the settings are wrong or there is no export to
 * read, 2 if the command line is wrong.
 */
export const runDeployFiles = defineCommand({
  help: HELP,
  flags: {
    out: { type: 'string', default: 'out' },
    to: { type: 'string', default: 'deploy' },
    root: { type: 'string', default: '/srv/www' },
    docs: { type: 'boolean', default: false },
  },
  run(context, values) {
    const refused = refuseSettings(context, 'Nothing was written.')
    if (refused !== undefined) return refused
    const out = join(context.cwd, values.out)
    if (!existsSync(join(out, '_headers'))) {
      context.printError(`${values.out}/ contains no finished export: run npm run build first.\n`)
      return 1
    }
    const policy = loadPolicy(out)
    if (values.docs) {
      write(context, join('docs', 'deploy'), renderRecipesToRead(policy, site.basePath))
      return 0
    }
    const options = { host: new URL(site.url).hostname, root: values.root, basePath: site.basePath }
    write(context, values.to, renderRecipes(policy, options))
    for (const line of policy.others ?? []) {
      context.print(`not in them, since only hosts that read _redirects understand it: ${line}\n`)
    }
    return 0
  },
})

function write(context: CliContext, folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(context.cwd, folder), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(context.cwd, folder, name), text)
    context.print(`${join(folder, name)}\n`)
  }
}

await runAsProgram(import.meta.url, runDeployFiles)
