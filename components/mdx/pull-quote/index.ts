import { pullQuote as contract } from './contract'
import { PullQuote as View } from './view'

export const pullQuote = { contract, View }
