import { finishChanges } from './changes/finish'
import { runAsProgram } from './command'
import type { CliContext } from './context'
import { embed } from './post/embed'
import { mail } from './post/mail'
import { newPost } from './post/new'
import { publish } from './post/publish'
import { rename } from './post/rename'
import { status } from './post/status'
import { unpublish } from './post/unpublish'
import type { Verb } from './post/verb'
import { refuseSettings } from './settings'

const VERBS: readonly Verb[] = [newPost, status, publish, unpublish, rename, mail, embed]

const HELP = `npm run post -- <verb> [--dry-run] [--help]

${VERBS.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

For help on a verb: npm run post -- publish --help. With --dry-run it shows what it would write, and writes nothing.
`

/**
 * `npm run post`: runs one verb. Exit code 0 if done, 1 if refused with nothing written, 2 if the command line is
 * wrong.
 */
export async function runPost(context: CliContext, [name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    context.print(HELP)
    return name === undefined ? 2 : 0
  }
  const verb = VERBS.find((verb) => verb.name === name)
  if (!verb) {
    context.printError(`there is no verb "${name}"\n\n${HELP}`)
    return 2
  }
  return refuseSettings(context, 'Nothing was written.') ?? finishChanges(context) ?? (await verb.run(context, args))
}

await runAsProgram(import.meta.url, runPost)
