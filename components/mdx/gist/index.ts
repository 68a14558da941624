import { gist as contract } from './contract'
import { Gist as View } from './view'

export const gist = { contract, View }
