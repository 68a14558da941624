import type { Source } from '../source'
import { hugo } from './hugo'

/** Every system that can be imported. Those that are told by a file of their own come first. */
export const sources: readonly Source[] = [hugo]
