/** Returns the text of a valid `site.ts`. `undefined` removes a setting; a text in `raw` is inserted as it is. */
export function siteFile(
  settings: Readonly<Record<string, unknown>> = {},
  raw: Readonly<Record<string, string>> = {},
): string {
  const all = {
    name: 'Small notes',
    line: 'A few words.',
    description: 'Notes of a small team, on small things.',
    url: 'https://notes.example',
    language: 'en',
    timeZone: 'Europe/Berlin',
    author: 'The desk',
    publisher: { type: 'Organization', name: 'Small notes' },
    navigation: [],
    footer: [],
    pageSize: 20,
    feedLimit: 20,
    check: { severities: {} },
    ...settings,
  }
  const lines = Object.entries(all)
    .filter(([key, value]) => value !== undefined && !(key in raw))
    .map(([key, value]) => [key, JSON.stringify(value)])
  return `const settings = {\n${[...lines, ...Object.entries(raw)].map(([key, text]) => `  ${key}: ${text},\n`).join('')}}\n\nexport default settings\n`
}
