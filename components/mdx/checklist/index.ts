import { checklist as contract } from './contract'
import { Checklist as View } from './view'

export const checklist = { contract, View }
