export { calloutFor } from './callout-names'
export { foreignAt, foreignSyntax } from './foreign-syntax'
