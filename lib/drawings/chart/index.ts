export { drawChart } from './draw'
export { checkFigures, FiguresFault, readFigures } from './table'
