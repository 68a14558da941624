import type { Rule } from '../problems'

/** Thrown if a picture cannot be used. `message` and `hint` are those of a `Problem`. */
export class PictureFault extends Error {
  constructor(
    readonly rule: Rule,
    message: string,
    readonly hint: string,
  ) {
    super(message)
  }
}
