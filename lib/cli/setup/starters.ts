import { yamlText } from '../../content'
import { archivePath, feedsPath, pagePath, postsPath, seriesIndexPath, tagsPath, toolsPath } from '../../urls'
import { catalogueOf, wordsIn } from '../../words'
import type { Answers } from './answers'
import { starterWordsIn } from './starter-words'

/*
 * The texts that a site begins with instead of the samples: true as they stand, so that they can be published, with
 * comments that say what to write. Comments are not published.
 */

/** Returns what takes the place of sample pages, by path below the content folder. */
export function renderStarterPages(answers: Answers): Readonly<Record<string, string>> {
  return { 'pages/about.mdx': renderAbout(answers), 'pages/colophon.mdx': renderColophon(answers) }
}

function renderAbout({ name, author, line, contact, language }: Answers): string {
  const { about } = starterWordsIn(language)
  return `---
title: ${about.title}
excerpt: ${yamlText(about.excerpt(name))}
---

${plain(line)}

{/* Who are you, what do you write about, and for whom? Two or three paragraphs. */}

${about.by(plain(name), plain(author))}${contact ? ` ${about.write(contact)}` : ''}
`
}

function renderColophon({ name, language }: Answers): string {
  const { colophon } = starterWordsIn(language)
  return `---
title: ${colophon.title}
excerpt: ${yamlText(colophon.excerpt(name))}
---

${colophon.text}

{/* Remove the next line if you like. */}
${colophon.engine}
`
}

/**
 * Returns what the menu calls pages that every site has, by address, in the language of the site; none in English, in which
 * the samples are.
 */
export function menuLabels({ language }: Answers): Readonly<Record<string, string>> {
  if (catalogueOf(language) === 'en') return {}
  const { follow, about, colophon } = starterWordsIn(language)
  const { list, topic, tools, series } = wordsIn(language)
  return {
    [postsPath]: list.essays,
    [tagsPath]: topic.topics,
    [toolsPath]: tools.tools,
    [seriesIndexPath]: series.all,
    [archivePath]: list.archive,
    [feedsPath]: follow,
    [pagePath('about')]: about.title,
    [pagePath('colophon')]: colophon.title,
  }
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
export function renderFirstPost({ name, line, language }: Answers, day: string): string {
  const { welcome } = starterWordsIn(language)
  return `---
title: ${yamlText(welcome.title(name))}
excerpt: ${yamlText(line)}
published: true
published_at: ${day}
---

{/* This is your first post. Write here what you came to say, or remove the file. */}

${welcome.text(plain(name))}
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
