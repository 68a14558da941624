/** The front matter of a text. */
export { shorten } from './excerpt'
export { isPublished, renderFrontMatter } from './render'
export { countParts } from './series'
export { unifyTopics } from './topics'
