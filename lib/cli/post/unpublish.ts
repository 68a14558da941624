import { normalAddress } from '../../address'
import { createFieldEditor, type Outline, recordWithdrawn, today } from '../../content'
import { plural } from '../../counted'
import { postPath } from '../../urls'
import { writeLock } from '../changes/lock'
import { tryChanges } from '../changes/try'
import { editFile, refuse, writeChanges } from '../changes/write'
import type { CliContext } from '../context'
import { findPost } from './find'
import { openContent } from './open-content'
import { defineVerb } from './verb'

const HELP = `npm run post -- unpublish <slug> [--dry-run]

Makes a post a draft again: sets published: false, and leaves every other byte the same. If its address was ever
published, content/addresses.json records it as withdrawn, with the day: the build no longer requires the address, and
old links lead nowhere. If other posts still link to it, they are listed, and nothing is written.

To lead readers elsewhere instead, delete the post and give another one its address: aliases: [/blog/its-slug/].
If the post is already gone, name its address: npm run post -- unpublish /blog/its-slug/
`

/** `post unpublish`: changes one key of one file, and withdraws the address in the address lock. */
export const unpublish = defineVerb({
  name: 'unpublish',
  summary: 'makes a post a draft again and withdraws its address',
  help: HELP,
  flags: {},
  words: ['slug'],
  async run(context, { 'dry-run': dryRun }, [name = '']) {
    const outline = openContent(context)?.outline
    if (!outline) return 1
    const post = findPost(name, outline, context.cwd)
    if ('message' in post) {
      const address = lostAddress(name, outline)
      if (address === undefined)
        return refuse(context, post.message, 'npm run post -- status lists drafts and scheduled posts')
      const code = writeChanges(context, withdraw(context, outline, [address]), dryRun)
      if (code === 0) context.print(`${address} is withdrawn.\n`)
      return code
    }
    const editor = createFieldEditor(post.text ?? '')
    if (!editor) return (await tryChanges(context, [], post.file)) || refuse(context, `${post.file} cannot be read`)
    const changes = post.status === 'draft' ? [] : editFile(post.source, editor.set('published', 'false'))
    const given = [...outline.published.keys(), ...outline.lock.published.keys()]
    const lost = [post.path, ...post.aliases].filter((address) => given.includes(address))
    const all = [...changes, ...withdraw(context, outline, lost)]
    const code = (await tryChanges(context, all, '')) || writeChanges(context, all, dryRun)
    if (code !== 0) return code
    const withdrawn = lost.length > 0 ? `, and ${lost.join(', ')} ${plural(lost.length, 'is', 'are')} withdrawn` : ''
    context.print(`${post.file} is ${all.length === 0 ? 'already a draft' : `a draft${withdrawn}`}.\n`)
    return 0
  },
})

/** Returns an address of the lock that nothing answers any more, by address or slug. */
function lostAddress(name: string, { lock, published }: Outline): string | undefined {
  const address = [...lock.published.keys()].find((known) =>
    [name, postPath(name)].some((wanted) => normalAddress(wanted) === normalAddress(known)),
  )
  return address !== undefined && !published.has(address) ? address : undefined
}

function withdraw(context: CliContext, { lock }: Outline, addresses: readonly string[]) {
  const { day } = today(context.now)
  return writeLock(context, recordWithdrawn(lock, addresses, day))
}
