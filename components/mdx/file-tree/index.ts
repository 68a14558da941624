import { fileTree as contract } from './contract'
import { FileTree as View } from './view'

export const fileTree = { contract, View }
