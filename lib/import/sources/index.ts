import type { Source } from '../source'
import { ghost } from './ghost'
import { hugo } from './hugo'
import { medium } from './medium'
import { substack } from './substack'
import { wordpress } from './wordpress'

/** Every system that can be imported. Those that are told by a file of their own come first. */
export const sources: readonly Source[] = [hugo, ghost, wordpress, substack, medium]
