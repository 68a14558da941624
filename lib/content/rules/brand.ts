import { checkBrand as check } from '../../brand'
import type { Problem } from '../../problems'
import type { Entries } from '../entries/entries'

/** Checks the brand of the content folder, if it has settings of its own. */
export function checkBrand({ settings }: Entries): Problem[] {
  return settings ? check(settings) : []
}
