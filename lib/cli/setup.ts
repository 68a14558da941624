import { contentRoot } from '../content'
import { counted } from '../counted'
import { messagePath } from '../problems'
import { loadedSettings } from '../site'
import { finishChanges } from './changes/finish'
import { makeChanges, refuse } from './changes/write'
import { renderReport } from './check'
import { defineCommand, runAsProgram } from './command'
import type { CliContext } from './context'
import { loadAllContent } from './load-content'
import { refuseSettings, takeSettings } from './settings'
import { type Answers, gatherAnswers } from './setup/answers'
import { hasLook } from './setup/looks'
import { type Plan, planSetup } from './setup/plan'
import { findSamples, loadSamples } from './setup/samples'
import { recordEngine } from './upgrade/record'

const HELP = `npm run setup -- [flags]

Makes the publication yours: asks for its name, address, author, language, time zone, colour and look, and what shall happen to
the sample essays; then writes it into content/, and nowhere else. Texts that are not samples stay as they are, and so
does a sample that you have edited. It can be run again.

  --name, --url, --author, --line, --language, --time-zone, --contact, --accent
                an answer each, which is then not asked for
  --look        journal, personal or team
  --samples     drafts, keep or remove
  --yes         ask nothing; what no flag says gets its usual answer
`

/** `npm run setup`. Exit code 0 if done, 1 if refused with nothing written, 2 if the command line is wrong. */
export const runSetup = defineCommand({
  help: HELP,
  flags: {
    name: { type: 'string' },
    url: { type: 'string' },
    author: { type: 'string' },
    line: { type: 'string' },
    language: { type: 'string' },
    'time-zone': { type: 'string' },
    contact: { type: 'string' },
    accent: { type: 'string' },
    look: { type: 'string' },
    samples: { type: 'string' },
    yes: { type: 'boolean', short: 'y', default: false },
  },
  async run(context, flags) {
    const refused = refuseSettings(context, 'Nothing was written.') ?? finishChanges(context)
    if (refused !== undefined) return refused
    const root = contentRoot(context.env, context.cwd)
    const { settings } = loadedSettings()
    const own = settings.url === loadSamples(root)?.url ? undefined : settings
    const answers = await gatherAnswers(context.prompts, flags, {
      own,
      language: settings.language,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      hasLook: hasLook(root),
      hasSamples: findSamples(root).some(({ name, isUnchanged }) => isUnchanged && /^(?:posts|talks)\//.test(name)),
    })
    if ('message' in answers) return refuse(context, answers.message, answers.hint)
    const plan = planSetup({ root, now: context.now, own }, answers)
    if ('message' in plan) return refuse(context, plan.message, plan.hint)
    const code = makeChanges(context, [...plan.changes, ...recordEngine(root, context.cwd)])
    return code === 0 ? report(context, root, answers, plan) : code
  },
})

/** Says what was done, whether the result is right, and what comes next. */
async function report(context: CliContext, root: string, answers: Answers, plan: Plan): Promise<0 | 1> {
  takeSettings(context)
  const content = await loadAllContent(context)
  context.print(`${summarise(plan, (path) => messagePath(path, context.cwd))}\n${renderReport(content, context)}`)
  if (content.problems.some(({ severity }) => severity === 'error')) return 1
  const about = content.pages.find(({ path }) => path === '/about/')
  context.print(`
${answers.name} is yours. What is next:

  npm run dev               shows it while you write
  npm run new -- "A title"  begins a post
  npm start                 shows it as readers will see it

${about ? `Say who you are in ${messagePath(root, context.cwd)}/pages/about.mdx. ` : ''}docs/authoring.md explains what a post may
hold, docs/deploy.md how the site gets online.
`)
  return 0
}

/** Returns a line for each thing that was done. */
function summarise({ changes, samples }: Plan, show: (path: string) => string): string {
  const written = changes.flatMap((change) => (change.kind === 'write' ? [show(change.path)] : []))
  const isSample = (file: string) =>
    samples.drafts.some((name) => file.includes(`/${name}`)) || /samples\.json$/.test(file)
  const own = written.filter((file) => !isSample(file))
  const lines = [
    own.length > 0 && `Written: ${own.join(', ')}`,
    samples.drafts.length > 0 && `${counted(samples.drafts.length, 'sample')} made drafts`,
    samples.removed.length > 0 && `${counted(samples.removed.length, 'sample')} removed`,
    samples.edited.length > 0 && `Kept, since you have edited them: ${samples.edited.join(', ')}`,
    samples.named.length > 0 && `Kept, since other texts name them: ${samples.named.join(', ')}`,
  ].filter((line) => line !== false)
  return `${(lines.length > 0 ? lines : ['Nothing had to change']).join('\n')}\n`
}

await runAsProgram(import.meta.url, runSetup)
