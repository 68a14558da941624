import { yamlText } from '../../content'
import type { Answers } from './answers'

/*
 * The texts that a site begins with instead of the samples: true as they stand, so that they can be published, with
 * comments that say what to write. Comments are not published.
 */

/** Returns what takes the place of sample pages, by path below the content folder. */
export function renderStarterPages(answers: Answers): Readonly<Record<string, string>> {
  return { 'pages/about.mdx': renderAbout(answers), 'pages/colophon.mdx': renderColophon(answers) }
}

function renderAbout({ name, author, line, contact }: Answers): string {
  return `---
title: About
excerpt: ${yamlText(`What ${name} is, and who writes it.`)}
---

${plain(line)}

{/* Who are you, what do you write about, and for whom? Two or three paragraphs. */}

${plain(name)} is written by ${plain(author)}.${contact ? ` [Write to me](${contact}) if you have something to add, or to correct.` : ''}
`
}

function renderColophon({ name }: Answers): string {
  return `---
title: Colophon
excerpt: ${yamlText(`How ${name} is made.`)}
---

Every text here is a Markdown file under version control, and the site is made of static files. There are no cookies, no analytics and no tracking. Nothing is loaded from servers of others, and everything can be read without scripts.

{/* Remove the next line if you like. */}
Made with Fulcrum, an engine for publications like this one.
`
}

/** Returns the file of an author: her name, and room for a biography. */
export function renderAuthor({ author }: Answers): string {
  return `---
name: ${yamlText(author)}
---

<!-- Two or three sentences about you. They are on your page, and search engines read them. -->
`
}

/** Returns a first post, so that the site is not empty. */
export function renderFirstPost({ name, line }: Answers, day: string): string {
  return `---
title: ${yamlText(`Welcome to ${name}`)}
excerpt: ${yamlText(line)}
published: true
published_at: ${day}
---

{/* This is your first post. Write here what you came to say, or remove the file. */}

This is the beginning of ${plain(name)}. The first essay is being written; [follow along](/feeds/) to read it as soon as it is here.
`
}

/** Returns a `brand.ts` that sets the accent. */
export function renderBrand(accent: string): string {
  return `import type { BrandSettings } from ${SETTINGS}

const brand: BrandSettings = {
  accent: '${accent}',
}

export default brand
`
}

/** As the file writes it, which is not in the folder of this one. */
const SETTINGS = "'../../lib/settings'"

/** Returns a text as MDX that means nothing but itself. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]{}<>#&|~$]/g, '\\$&').replace(/^(\d*)(?=[.)+-])/, '$1\\')
}
