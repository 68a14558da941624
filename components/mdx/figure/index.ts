import { figure as contract } from './contract'
import { Figure as View } from './view'

export const figure = { contract, View }
