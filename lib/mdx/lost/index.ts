export { lostLinks } from './lost-links'
export { ODD_SPACE, oddSpaces, plainSpaces } from './odd-spaces'
export { MASK, type Prose, proseOf, withoutAddresses } from './prose'
export { strayMarks } from './stray-marks'
