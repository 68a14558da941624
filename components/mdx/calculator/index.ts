import { calculator as contract } from './contract'
import { Calculator as View } from './view'

export const calculator = { contract, View }
