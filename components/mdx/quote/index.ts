import { quote as contract } from './contract'
import { Quote as View } from './view'

export const quote = { contract, View }
