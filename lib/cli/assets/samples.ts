import { writeFileSync } from 'node:fs'
import { contentRoot } from '../../content'
import { loadedSettings } from '../../site'
import { defineCommand, runAsProgram } from '../command'
import { refuseSettings } from '../settings'
import { listSamples, loadSamples, renderSamples, samplesPath } from '../setup/samples'

const HELP = `npm run samples

For those who maintain the sample publication: lists its texts and pictures in content/samples.json, so that npm run setup
can tell them from somebody's own. Refuses in a site that has been set up.
`

/** `npm run samples`. Exit code 1 if the site is not the sample publication. */
export const runSamples = defineCommand({
  help: HELP,
  flags: {},
  run(context) {
    const { cwd, env, print, printError } = context
    const refused = refuseSettings(context, 'Nothing was written.')
    if (refused !== undefined) return refused
    const root = contentRoot(env, cwd)
    const { url } = loadedSettings().settings
    if (loadSamples(root)?.url !== url) {
      printError(`${url} is not the sample publication: its texts are somebody's own.\nNothing was written.\n`)
      return 1
    }
    const samples = listSamples(root, url)
    writeFileSync(samplesPath(root), renderSamples(samples))
    print(`content/samples.json lists ${Object.keys(samples.files).length} files\n`)
    return 0
  },
})

await runAsProgram(import.meta.url, runSamples)
