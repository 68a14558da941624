import type { Post } from '../content'
import { formatDay } from '../dates'
import type { TagListing } from '../listings'
import { site } from '../site'

/** The texts on a share card. */
export interface Card {
  /** Line above the title; empty if there is none. */
  readonly label: string
  readonly title: string
  readonly facts: string
}

/** Returns the card of a post: its first tag, its title, its authors and its date. */
export function postCard(post: Post): Card {
  return {
    label: post.tags[0]?.label ?? '',
    title: post.title,
    facts: `${bylineOf(post)} · ${formatDay(post.published.day, site.language)}`,
  }
}

export function topicCard({ label, posts }: TagListing): Card {
  return { label: 'Topic', title: label, facts: posts.length === 1 ? '1 essay' : `${posts.length} essays` }
}

export function siteCard(): Card {
  return { label: '', title: site.line, facts: new URL(site.url).host }
}

function bylineOf({ authors: [first, ...others] }: Post): string {
  if (others.length > 1) return `${first.name} and ${others.length} others`
  return [first, ...others].map(({ name }) => name).join(' and ')
}
