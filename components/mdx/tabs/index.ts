import { tabs as contract } from './contract'
import { Tabs as View } from './view'

export const tabs = { contract, View }
