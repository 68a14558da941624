import type { Catalogue } from '../types'
import * as islands from './islands'
import { pages } from './pages'
import { texts } from './texts'

const { texts: said, ...functions } = islands

/** The words of the engine in French. */
export const fr: Catalogue = (kit) => ({ ...pages(kit), ...texts(kit), islands: { ...said, ...functions } })
