import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPolicy, type Policy, renderRecipes, renderRecipesToRead, renderVercel } from '../../export'
import { site } from '../../site'
import { defineCommand, runAsProgram } from '../command'
import type { CliContext } from '../context'
import { refuseSettings } from '../settings'

const HELP = `npm run deploy-files -- [--out FOLDER] [--to FOLDER] [--root FOLDER] [--vercel | --docs]

Writes configuration for nginx, Caddy and CloudFront with the headers and redirects of the last build.

  --out     the export to read (out)
  --to      where to write (deploy)
  --root    the folder on the server that answers for / (/srv/www)
  --vercel  write .vercel/output/ instead, with the site and what Vercel needs to know of it
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
    vercel: { type: 'boolean', default: false },
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
    if (values.vercel) writeForVercel(context, out, renderVercel(policy, { basePath: site.basePath }))
    else writeRecipes(context, policy, values)
    for (const line of policy.others ?? []) {
      context.print(`not in them, since only hosts that read _redirects understand it: ${line}\n`)
    }
    return 0
  },
})

function writeRecipes(
  context: CliContext,
  policy: Policy,
  { to, root }: { readonly to: string; readonly root: string },
) {
  write(context, to, renderRecipes(policy, { host: new URL(site.url).hostname, root, basePath: site.basePath }))
}

/** Vercel publishes this folder if it is there after the build: https://vercel.com/docs/build-output-api */
function writeForVercel(context: CliContext, out: string, config: string): void {
  const folder = join('.vercel', 'output')
  rmSync(join(context.cwd, folder), { recursive: true, force: true })
  const isPage = (path: string) => !/[\\/]_(?:headers|redirects)$/.test(path)
  cpSync(out, join(context.cwd, folder, 'static', site.basePath), { recursive: true, filter: isPage })
  write(context, folder, { 'config.json': config })
}

function write(context: CliContext, folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(context.cwd, folder), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(context.cwd, folder, name), text)
    context.print(`${join(folder, name)}\n`)
  }
}

await runAsProgram(import.meta.url, runDeployFiles)
