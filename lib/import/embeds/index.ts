/** What becomes of videos, code and posts that texts show from other sites. */
export { embedOfCommand } from './command'
export { embedOf, isEmbedded } from './embed'
