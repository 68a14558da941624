/**
 * Returns the line of backticks around a block of code: longer than any in the code.
 * https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function fenceFor(code: string): string {
  return '`'.repeat(Math.max(3, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)))
}
