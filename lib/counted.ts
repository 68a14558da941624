/** Returns the form of a word that goes with `number`: `essay`, `essays`. */
export function plural(number: number, thing: string, things = `${thing}s`): string {
  return number === 1 ? thing : things
}

/** Returns a number of things: `1 file`, `3 files`, `2 addresses`. */
export function counted(number: number, thing: string, things?: string): string {
  return `${number} ${plural(number, thing, things)}`
}
