import { terminal as contract } from './contract'
import { Terminal as View } from './view'

export const terminal = { contract, View }
