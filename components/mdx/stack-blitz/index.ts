import { Player as View } from '../shared/player'
import { stackBlitz as contract } from './contract'

export const stackBlitz = { contract, View }
