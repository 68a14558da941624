/** Thrown if a deploy cannot go on: what failed, with the target and the file, and what to do about it. */
export class DeployError extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.name = 'DeployError'
    this.hint = hint
  }
}
