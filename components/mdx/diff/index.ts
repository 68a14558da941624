import { diff as contract } from './contract'
import { Diff as View } from './view'

export const diff = { contract, View }
