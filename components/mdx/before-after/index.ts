import { beforeAfter as contract } from './contract'
import { BeforeAfter as View } from './view'

export const beforeAfter = { contract, View }
