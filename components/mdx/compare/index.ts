import { compare as contract } from './contract'
import { Compare as View } from './view'

export const compare = { contract, View }
