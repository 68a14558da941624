import { Player as View } from '../shared/player'
import { codePen as contract } from './contract'

export const codePen = { contract, View }
