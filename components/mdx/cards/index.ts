import { cards as contract } from './contract'
import { Cards as View } from './view'

export const cards = { contract, View }
