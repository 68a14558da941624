import { chart as contract } from './contract'
import { Chart as View } from './view'

export const chart = { contract, View }
