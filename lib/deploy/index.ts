export { type DeployOptions, deploy } from './deploy'
export { DeployError } from './error'
export { openTarget } from './targets'
export type { DeployFile, Target, World } from './types'
