import type { Page, Post } from '../content'
import type { TagListing, ToolListing } from '../listings'
import { site } from '../site'
import { wordsIn } from '../words'

/** The texts on a share card. None of them changes as time passes. */
export interface Card {
  /** Line above the title; empty if there is none. */
  readonly label: string
  readonly title: string
  /** Shown below the title, on at most two lines. */
  readonly sentence: string
}

/** Returns the card of a post: its first tag and its authors, its title, its excerpt. */
export function postCard(post: Post): Card {
  return {
    label: [...post.tags.slice(0, 1).map(({ label }) => label), bylineOf(post)].join(' · '),
    title: post.title,
    sentence: post.excerpt,
  }
}

/** Returns the card of a page of any kind: what it says about itself, its title, its excerpt. */
export function pageCard({ title, excerpt, details }: Page): Card {
  return { label: (details.facts ?? []).join(' · '), title, sentence: excerpt }
}

export function topicCard({ label }: TagListing): Card {
  return { label: wordsIn().topic.topic, title: label, sentence: site.line }
}

/** Returns the card of a tool. `kind` is the name that readers know its kind by, such as `Checklist`. */
export function toolCard({ title, document }: TitledTool, kind: string): Card {
  return { label: kind, title, sentence: wordsIn().about.toolCard(document.title) }
}

interface TitledTool extends Pick<ToolListing, 'title'> {
  readonly document: Pick<ToolListing['document'], 'title'>
}

export function siteCard(): Card {
  return { label: '', title: site.line, sentence: new URL(site.url).host }
}

function bylineOf({ authors, language }: Post): string {
  return wordsIn(language).about.authors(authors.map(({ name }) => name))
}
