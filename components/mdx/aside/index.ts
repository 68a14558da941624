import { aside as contract } from './contract'
import { Aside as View } from './view'

export const aside = { contract, View }
