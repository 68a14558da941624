import type { Source } from '../source'
import { astro } from './astro'
import { docusaurus } from './docusaurus'
import { eleventy } from './eleventy'
import { gatsby } from './gatsby'
import { ghost } from './ghost'
import { hugo } from './hugo'
import { jekyll } from './jekyll'
import { medium } from './medium'
import { next } from './next'
import { obsidian } from './obsidian'
import { substack } from './substack'
import { wordpress } from './wordpress'

/** Every system that can be imported. Those that are told by a file of their own come first. */
export const sources: readonly Source[] = [
  ghost,
  wordpress,
  substack,
  medium,
  astro,
  docusaurus,
  gatsby,
  eleventy,
  obsidian,
  hugo,
  jekyll,
  next,
]
