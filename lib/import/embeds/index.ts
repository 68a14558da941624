/** What becomes of videos, code and posts that texts show from other sites. */
export { embedOfCommand } from './command'
export { type Embed, embedOf, isEmbedded } from './embed'
export { embedLink, markEmbeds, takeEmbeds } from './mark'
