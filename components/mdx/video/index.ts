import { video as contract } from './contract'
import { Video as View } from './view'

export const video = { contract, View }
