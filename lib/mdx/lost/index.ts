export { lostLinks } from './lost-links'
export { ODD_SPACE, oddSpaces, plainSpaces } from './odd-spaces'
export { BLOT, type Prose, proseOf, withoutAddresses } from './prose'
export { strayMarks } from './stray-marks'
