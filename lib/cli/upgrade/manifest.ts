import { isDeepStrictEqual } from 'node:util'

/** What an owner may change in `package.json`, and what she may add to. */
const NAMES = ['name', 'description', 'author', 'license', 'repository', 'homepage'] as const
const GROUPS = ['dependencies', 'devDependencies'] as const

type Manifest = Readonly<Record<string, unknown>>

/**
 * Returns the `package.json` of the new engine with the packages that the owner has added to hers, and her name for it;
 * `undefined` if she has changed anything else in it, which the engine needs as it is.
 */
export function carryPackages(base: string, mine: string, next: string): { text: string; added: string[] } | undefined {
  const [old, own, wanted] = [base, mine, next].map((text) => JSON.parse(text) as Manifest) as [
    Manifest,
    Manifest,
    Manifest,
  ]
  const added: string[] = []
  const carried: Record<string, unknown> = { ...wanted }
  const left: Record<string, unknown> = { ...own }
  for (const name of NAMES.filter((name) => own[name] !== old[name])) {
    carried[name] = own[name]
    left[name] = old[name]
  }
  for (const group of GROUPS) {
    const [before, now, later] = [old, own, wanted].map((manifest) => packagesIn(manifest, group)) as [
      Packages,
      Packages,
      Packages,
    ]
    const extra = Object.keys(now).filter((name) => !(name in before))
    added.push(...extra)
    if (group in old) left[group] = Object.fromEntries(Object.entries(now).filter(([name]) => name in before))
    else delete left[group]
    const all = { ...Object.fromEntries(extra.map((name) => [name, now[name]])), ...later }
    if (Object.keys(all).length > 0)
      carried[group] = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
  }
  if (!isDeepStrictEqual(left, { ...old })) return undefined
  const text = isDeepStrictEqual(carried, wanted) ? next : `${JSON.stringify(carried, null, 2)}\n`
  return { text, added }
}

type Packages = Readonly<Record<string, unknown>>

function packagesIn(manifest: Manifest, group: (typeof GROUPS)[number]): Packages {
  return (manifest[group] ?? {}) as Packages
}
