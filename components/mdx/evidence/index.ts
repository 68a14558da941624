import { evidence as contract } from './contract'
import { Evidence as View } from './view'

export const evidence = { contract, View }
