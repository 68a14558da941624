import { Player as View } from '../shared/player'
import { youTube as contract } from './contract'

export const youTube = { contract, View }
