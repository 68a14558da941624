import type { Rule } from '../problems'

/** Why a picture cannot be used. `message` and `fix` are those of a `Problem`. */
export class PictureFault extends Error {
  constructor(
    readonly rule: Rule,
    message: string,
    readonly hint: string,
  ) {
    super(message)
  }
}
