export { drawChart, drawValues } from './draw'
export { checkFigures, FiguresFault, readFigures } from './table'
