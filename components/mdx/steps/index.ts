import { steps as contract } from './contract'
import { Steps as View } from './view'

export const steps = { contract, View }
