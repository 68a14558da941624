export { type Card, postCard, siteCard, topicCard } from './card'
export { height, width } from './layout'
export { renderCard } from './render'
