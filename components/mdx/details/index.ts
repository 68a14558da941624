import { details as contract } from './contract'
import { Details as View } from './view'

export const details = { contract, View }
