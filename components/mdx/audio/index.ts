import { audio as contract } from './contract'
import { Audio as View } from './view'

export const audio = { contract, View }
