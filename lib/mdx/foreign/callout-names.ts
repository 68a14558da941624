/** The kind of callout here that is nearest to what other systems call theirs: `danger` is CAUTION. */
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
