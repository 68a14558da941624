import type { Shape } from '../graph/types'

/** The shapes of Graphviz that are drawn (https://graphviz.org/doc/info/shapes.html). */
export const SHAPES: Readonly<Record<string, Shape>> = {
  box: 'box',
  rect: 'box',
  rectangle: 'box',
  square: 'box',
  ellipse: 'round',
  oval: 'round',
  egg: 'round',
  circle: 'circle',
  doublecircle: 'double-circle',
  diamond: 'diamond',
  hexagon: 'hexagon',
  parallelogram: 'parallelogram',
  trapezium: 'trapezoid',
  invtrapezium: 'trapezoid-back',
  cylinder: 'cylinder',
  component: 'subroutine',
  cds: 'flag',
  note: 'note',
  plaintext: 'plain',
  plain: 'plain',
  none: 'plain',
  underline: 'plain',
  point: 'start',
}
