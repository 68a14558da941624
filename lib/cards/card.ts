import type { Post } from '../content'
import { formatDay } from '../dates'
import type { TagListing } from '../listings'
import { site } from '../site'
import { fitLine, fitTitle, type Setting } from './fit'
import { type Lettering, letter } from './lettering'

/** What a share card says, in letters that can be drawn. */
export interface Card {
  readonly name: Line
  readonly label: Line
  readonly title: Lettering
  readonly setting: Setting
  readonly facts: Line
}

/** A text on one line. */
export interface Line extends Lettering {
  /** Pixels. */
  readonly size: number
}

/** Pixels of a card, of the paper around its text, and of the mark with the space after it. */
export const width = 1200
export const height = 630
export const edge = 72
export const markWidth = 74

const weights = { title: 720, text: 560 } as const

/** The card of a post; the site's when none of its title can be drawn. */
export async function postCard(post: Post): Promise<Card> {
  const card = await compose(
    post.tags[0]?.label ?? '',
    post.title,
    `${bylineOf(post)} · ${formatDay(post.published.day, site.language)}`,
  )
  return card.title.text ? card : siteCard()
}

export async function topicCard(topic: TagListing): Promise<Card> {
  const count = topic.posts.length === 1 ? '1 article' : `${topic.posts.length} articles`
  const card = await compose('Topic', topic.label, count)
  return card.title.text ? card : siteCard()
}

export function siteCard(): Promise<Card> {
  return compose('', site.line, new URL(site.url).host)
}

async function compose(label: string, title: string, facts: string): Promise<Card> {
  const lettering = await letter(title, weights.title)
  return {
    name: await line(site.name, weights.title, 36),
    label: await line(label, weights.text, 30),
    title: lettering,
    setting: fitTitle(lettering, width - 2 * edge),
    facts: await line(facts, weights.text, 28),
  }
}

async function line(text: string, weight: number, size: number): Promise<Line> {
  const lettering = await letter(text, weight)
  return { ...lettering, size: fitLine(lettering, size, width - 2 * edge - markWidth) }
}

function bylineOf({ authors: [first, ...others] }: Post): string {
  if (others.length > 1) return `${first.name} and ${others.length} others`
  return [first, ...others].map(({ name }) => name).join(' and ')
}
