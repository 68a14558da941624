export { compileFormula, type Formula, FormulaMistake, FUNCTIONS, namesIn, parseFormula } from './parse'
export { type Range, rangeOf } from './ranges'
export { fits, parseUnit, type Unit, unitOf, writeUnit } from './units'
