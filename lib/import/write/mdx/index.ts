/** Texts that show something of other sites, as MDX. */
export { withPlayers } from './players'
