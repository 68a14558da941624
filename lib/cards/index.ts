export { type Card, edge, height, type Line, markWidth, postCard, siteCard, topicCard, width } from './card'
export type { Setting } from './fit'
export type { Lettering } from './lettering'
export { renderCard } from './render'
