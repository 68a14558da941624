import { Player as View } from '../shared/player'
import { vimeo as contract } from './contract'

export const vimeo = { contract, View }
