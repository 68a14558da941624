import { Player as View } from '../shared/player'
import { codeSandbox as contract } from './contract'

export const codeSandbox = { contract, View }
