import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWriter, writeCorpus } from '../../lib/cli/bench/corpus'
import { examples } from './examples'

/**
 * Writes a publication as an adopter might bring it, always the same: 31 posts of 600 to 3,000 words, many with code in
 * every section, one in the style of other systems, and one more with every component. Returns its content folder.
 */
export function writePublication(): string {
  const root = mkdtempSync(join(tmpdir(), 'publication-'))
  const posts = join(root, 'posts')
  cpSync('tests/site/public', join(root, 'public'), { recursive: true })
  writeCorpus(30, posts, (index) => ({ sections: 3 + (index % 15), codeEvery: 1 + (index % 3) }))
  writeFileSync(join(posts, 'the-long-way-out.mdx'), foreignPost())
  writeFileSync(join(posts, 'every-component.mdx'), componentsPost())
  return root
}

/** Every value in quotes, the title repeated as a heading, bold lines in place of headings, dashes, straight quotes. */
function foreignPost(): string {
  const { sentence, paragraph } = createWriter(4711)
  const title = "A Maintainer's Dilemma: When to Fix, and When to Hand Over"
  const bold = (text: string) => `**${text.replace(/\.$/, '')}**`
  const sections = Array.from({ length: 12 }, (_, at) =>
    [
      `## Part ${at + 1}: It's "Mine" Until It Isn't`,
      paragraph(),
      `${paragraph()} I was wrong — twice. **${sentence()}** It wasn't "real work".`,
      `${bold(`1. ${sentence()}`)}\n\n${paragraph()}`,
      at % 2 === 0 ? `- **${sentence()}** ${sentence()}\n- ~10% of the week\n- a 1-on-1 that could not move` : '',
      `\`\`\`ts\nexport const share${at} = (hours: number) => hours / ${40 + at}\n\`\`\``,
    ].join('\n\n'),
  )
  return `---
title: "${title}"
slug: "the-long-way-out"
excerpt: "Handing work over isn't the hard part. Keeping your hands off it afterwards is."
tags: ["Leadership", "Career", "Engineering Management", "Strategy"]
published: true
featured: true
created_at: "2025-12-15"
published_at: "2025-12-15"
author: "A. Writer"
meta_description: "How a maintainer hands work over, what stays on the desk, and why the second week is harder than the first one was."
---

# ${title}

${sections.join('\n\n')}

**The question isn't "Is mine better?"**
**The question is "Who is waiting?"**
`
}

function componentsPost(): string {
  return `---
title: Every component
excerpt: One of each, in one text.
published: true
published_at: 2026-01-15
---

${Object.values(examples).join('\n\n')}
`
}
