import { allocation as contract } from './contract'
import { Allocation as View } from './view'

export const allocation = { contract, View }
