import { matrix as contract } from './contract'
import { Matrix as View } from './view'

export const matrix = { contract, View }
