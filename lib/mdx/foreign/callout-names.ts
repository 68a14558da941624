/** Returns our kind of callout that is closest to another system's name for one: `danger` is CAUTION. */
export function calloutFor(name: string): string | undefined {
  return CALLOUTS[name.toLowerCase()]
}

const CALLOUTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    NOTE: 'note info information notice abstract summary tldr quote cite example question help faq seealso admonition alert callout box aside todo',
    TIP: 'tip hint success check done idea',
    IMPORTANT: 'important attention key',
    WARNING: 'warning warn',
    CAUTION: 'caution danger error bug failure fail missing',
  }).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind])),
)
