/** Returns a number of things: `1 essay`, `12 essays`. */
export function countOf(count: number, thing: string): string {
  return `${count} ${count === 1 ? thing : `${thing}s`}`
}
