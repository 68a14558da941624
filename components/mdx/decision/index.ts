import { decision as contract } from './contract'
import { Decision as View } from './view'

export const decision = { contract, View }
