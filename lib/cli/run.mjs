// `node lib/cli/run.mjs COMMAND …` runs a command of this folder. esbuild puts the engine's sources together first, without
// its packages, which takes a third of a second; loading them one by one through tsx took two seconds, and one more in every
// worker thread.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

const root = join(import.meta.dirname, '..', '..')
const bundles = join(root, '.next', 'cache', 'fulcrum', 'engine')
/** A bundle that no command has used for so long is removed. */
const STALE_MS = 2 * 3_600_000
/** A command that runs loads parts of its bundle later, so it says as often that it still needs it. */
const SIGN_MS = 600_000

/** What worker threads load, besides the command itself; see `lib/thread-module.ts`. */
const THREADS = ['lib/mdx/pool/worker.ts', 'lib/export/strip/strip-files.ts', 'components/mdx/index.ts']

/**
 * Node reads the nearest `package.json` before it loads a module. Without one of its own, that of a bundle is the one that
 * Next writes into `.next`, and no command would start any more once that is damaged.
 */
const SCOPE = { path: 'package.json', contents: Buffer.from('{ "type": "module" }\n') }

const [command, ...args] = process.argv.slice(2)
const source = join(root, 'lib', 'cli', `${command}.ts`)
const folder = writeBundle(await bundle([source, ...THREADS.map((file) => join(root, file))]))
setInterval(sign, SIGN_MS).unref()
sign()
removeStale()
globalThis.engineBundle = { root: pathToFileURL(join(root, '/')).href, folder: pathToFileURL(join(folder, '/')).href }
process.argv = [process.argv[0], source, ...args]
process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(folder, 'lib', 'cli', `${command}.mjs`)).href)

/** Returns the files of a bundle, whose paths are as those of the sources below `root`. */
async function bundle(entryPoints) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    outdir: bundles,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    sourcemap: 'linked',
    sourcesContent: false,
    write: false,
    plugins: [{ name: 'addresses of sources', setup: keepAddresses }],
  })
  await esbuild.stop()
  return [SCOPE, ...outputFiles.map(({ path, contents }) => ({ path: relative(bundles, path), contents }))]
}

/** Lets every source know its own address, by which it finds the files beside it. */
function keepAddresses({ onLoad }) {
  onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
    const text = readFileSync(path, 'utf8')
    if (!text.includes('import.meta.')) return undefined
    const contents = text
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
    return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
  })
}

/** Writes the files into a folder that is named by their content, and returns it. Files that are damaged are replaced. */
function writeBundle(files) {
  const hash = createHash('sha256')
  for (const { path, contents } of files) hash.update(JSON.stringify([path, contents.length])).update(contents)
  const folder = join(bundles, hash.digest('hex').slice(0, 16))
  for (const { path, contents } of files) if (!isFile(join(folder, path), contents)) write(join(folder, path), contents)
  return folder
}

function isFile(path, contents) {
  try {
    return readFileSync(path).equals(contents)
  } catch {
    return false
  }
}

/** Another command may write the same file. */
function write(path, contents) {
  mkdirSync(dirname(path), { recursive: true })
  const part = `${path}.${randomUUID()}.part`
  writeFileSync(part, contents)
  renameSync(part, path)
}

function sign() {
  utimes(folder, new Date(), new Date(), () => {})
}

function removeStale() {
  for (const name of readdirSync(bundles)) {
    const path = join(bundles, name)
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() }
    if (path !== folder && Date.now() - mtimeMs > STALE_MS) rmSync(path, { recursive: true, force: true })
  }
}
