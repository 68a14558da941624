import { normalAddress } from '../../address'
import { createFieldEditor, kindNames, type Outline, pathOf, recordWithdrawn, today } from '../../content'
import { plural } from '../../counted'
import { writeLock } from '../changes/lock'
import { tryChanges } from '../changes/try'
import { editFile, refuse, writeChanges } from '../changes/write'
import type { CliContext } from '../context'
import { findText } from './find'
import { openContent } from './open-content'
import { defineVerb } from './verb'

const HELP = `npm run post -- unpublish <slug> [--dry-run]

Makes a post, page or talk a draft again: sets published: false, and leaves every other byte the same. If its address was
ever published, content/addresses.json records it as withdrawn, with the day: the build no longer requires the address, and
old links lead nowhere. If other texts still link to it, they are listed, and nothing is written.

To lead readers elsewhere instead, delete the text and give another one its address: aliases: [/blog/its-slug/].
If the text is already gone, name its address: npm run post -- unpublish /blog/its-slug/
`

/** `post unpublish`: changes one key of one file, and withdraws the address in the address lock. */
export const unpublish = defineVerb({
  name: 'unpublish',
  summary: 'makes a post, page or talk a draft again and withdraws its address',
  help: HELP,
  flags: {},
  words: ['slug'],
  async run(context, { 'dry-run': dryRun }, [name = '']) {
    const outline = openContent(context)?.outline
    if (!outline) return 1
    const text = findText(name, outline, context.cwd)
    if ('message' in text) {
      const address = lostAddress(name, outline)
      if (address === undefined)
        return refuse(context, text.message, 'npm run post -- status lists drafts and scheduled posts')
      const code = writeChanges(context, withdraw(context, outline, [address]), dryRun)
      if (code === 0) context.print(`${address} is withdrawn.\n`)
      return code
    }
    const editor = createFieldEditor(text.text ?? '')
    if (!editor) return (await tryChanges(context, [], text.file)) || refuse(context, `${text.file} cannot be read`)
    const changes = text.status === 'draft' ? [] : editFile(text.source, editor.set('published', 'false'))
    const given = [...outline.published.keys(), ...outline.lock.published.keys()]
    const lost = [text.path, ...text.aliases].filter((address) => given.includes(address))
    const all = [...changes, ...withdraw(context, outline, lost)]
    const code = (await tryChanges(context, all, '')) || writeChanges(context, all, dryRun)
    if (code !== 0) return code
    const withdrawn = lost.length > 0 ? `, and ${lost.join(', ')} ${plural(lost.length, 'is', 'are')} withdrawn` : ''
    context.print(`${text.file} is ${all.length === 0 ? 'already a draft' : `a draft${withdrawn}`}.\n`)
    return 0
  },
})

/** Returns an address of the lock that nothing answers any more, by address or slug. */
function lostAddress(name: string, { lock, published }: Outline): string | undefined {
  const address = [...lock.published.keys()].find((known) =>
    [name, ...kindNames.map((kind) => pathOf({ file: { kind }, slug: name }))].some(
      (wanted) => normalAddress(wanted) === normalAddress(known),
    ),
  )
  return address !== undefined && !published.has(address) ? address : undefined
}

function withdraw(context: CliContext, { lock }: Outline, addresses: readonly string[]) {
  const { day } = today(context.now)
  return writeLock(context, recordWithdrawn(lock, addresses, day))
}
