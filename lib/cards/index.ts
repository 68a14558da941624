export { type Card, pageCard, postCard, siteCard, toolCard, topicCard } from './card'
export { height, width } from './layout'
export { renderCard } from './render'
