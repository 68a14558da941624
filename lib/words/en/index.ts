import type { Kit } from '../kit'
import * as islands from './islands'
import { pages } from './pages'
import { texts } from './texts'

const { texts: said, ...functions } = islands

/** The words of the engine in English. Their type is that of every other language. */
export const en = (kit: Kit) => ({ ...pages(kit), ...texts(kit), islands: { ...said, ...functions } })
