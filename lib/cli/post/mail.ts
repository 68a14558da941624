import { join } from 'node:path'
import { createSourceReader } from '../../content'
import { loadFeedHtml } from '../../feeds'
import { renderMailHtml } from '../../mail'
import { loadArtifact } from '../../mdx'
import { messagePath, renderText } from '../../problems'
import { renderTwin } from '../../twins'
import { commitChanges } from '../changes/commit'
import { refuse } from '../changes/write'
import { loadAllContent } from '../load-content'
import { findPost } from './find'
import { openContent } from './open-content'
import { defineVerb } from './verb'

const HELP = `npm run post -- mail <slug> [--dry-run]

Writes a post as a mail to subscribers, for whatever sends your newsletter: out.mail/<slug>.html, with styles in
attributes and absolute addresses, and the same as text, out.mail/<slug>.txt. Pictures and links are those of the site,
so publish the post first.
`

/** Where the editions for mail are written. Git ignores it. */
const FOLDER = 'out.mail'

/** Gmail cuts off what is longer, in bytes. */
const MOST_BYTES = 102 * 1024

/** `post mail`: writes two files beside the built site. */
export const mail = defineVerb({
  name: 'mail',
  summary: 'writes a post as a mail to subscribers',
  help: HELP,
  flags: {},
  words: ['slug'],
  async run(context, { 'dry-run': dryRun }, [name = '']) {
    const { cwd, print, printError } = context
    const opened = openContent(context)
    if (!opened) return 1
    const found = findPost(name, opened.outline, cwd)
    if ('message' in found) return refuse(context, found.message)
    const content = await loadAllContent(context)
    const post = content.posts.find(({ path }) => path === found.path)
    if (!post) {
      const problems = content.problems.filter(({ file }) => file === found.file)
      printError(renderText(problems, createSourceReader(cwd), context))
      return refuse(context, `${found.file} has mistakes`)
    }
    const { markdown } = await loadArtifact(post.artifact)
    const editions = { html: renderMailHtml(post, await loadFeedHtml(post)), txt: renderTwin(post, markdown) }
    const home = join(cwd, FOLDER)
    const changes = Object.entries(editions).map(([ending, text]) => {
      return { kind: 'write' as const, path: join(home, `${post.slug}.${ending}`), text }
    })
    if (!dryRun) commitChanges(home, changes)
    for (const { path, text } of changes) {
      print(`${messagePath(path, cwd)}: ${Math.ceil(Buffer.byteLength(text) / 1000)} kB\n`)
    }
    if (post.status !== 'published') print(`It is not published: its links and pictures work when it is.\n`)
    if (Buffer.byteLength(editions.html) > MOST_BYTES) print('Gmail shows the first 102 kB, and a link to the rest.\n')
    if (dryRun) print('A dry run: nothing was written.\n')
    return 0
  },
})
