/** Returns a number of things in words, up to twelve: `four questions`, `one sign`, `30 signs`. */
export function inWords(number: number, thing: string, things = `${thing}s`): string {
  return `${WORDS[number] ?? number} ${number === 1 ? thing : things}`
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
