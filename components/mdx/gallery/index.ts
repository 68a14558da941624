import { gallery as contract } from './contract'
import { Gallery as View } from './view'

export const gallery = { contract, View }
