import { contracts } from '../../components/mdx'
import { compileWith } from '../../lib/mdx'

/** Compiles, in this process, a body that may use the components of the site. */
export const compileBody = compileWith(contracts)
