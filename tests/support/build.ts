import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listFiles } from '@/lib/list-files'

export interface Built {
  /** Absolute path. */
  readonly folder: string
  /** Paths relative to `folder`, with forward slashes. */
  readonly files: readonly string[]
  read(file: string): string
}

/** What `npm run build` wrote, or another export that is to be looked at. */
export const outFolder = resolve(process.env.OUT_DIR ?? 'out')

/** Opens an exported folder for inspection. Throws if there is no export. */
export async function exported(folder: string): Promise<Built> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no export: run npm run build first`)
  return { folder, files: listFiles(folder), read: (file) => readFileSync(join(folder, file), 'utf8') }
}

/**
 * Runs `npm run build` with its own content folder, environment and more flags, into `.tested/<name>`. Without a name, it runs a
 * build that makes no site. The settings are the suite's unless the content has some.
 */
export function runBuild(
  name: string | undefined,
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
) {
  const out = join('.tested', name ?? '')
  const settings = env.CONTENT_DIR && join(env.CONTENT_DIR, 'site.ts')
  if (settings && !existsSync(settings)) writeFileSync(settings, SETTINGS)
  const given = [...(name ? ['--out', out] : []), ...flags]
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build', '--', ...given], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    encoding: 'utf8',
  })
  return { code: status, output: stdout + stderr, folder: join(process.cwd(), out) }
}

/** The suite's settings, for content without the page that they name. */
const SETTINGS = `import settings from ${JSON.stringify(resolve('tests/site/site.ts'))}
export default { ...settings, services: undefined, navigation: settings.navigation.filter(({ path }) => path !== '/about/') }
`

/** Builds a site and opens the result. Throws an error with the build's output if it fails. */
export async function buildSite(
  name: string,
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Built> {
  const { code, output, folder } = runBuild(name, env, flags)
  if (code !== 0) throw new Error(`npm run build ended with ${code}:\n${output}`)
  return exported(folder)
}
