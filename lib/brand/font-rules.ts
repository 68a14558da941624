import type { Category } from '../typefaces'
import { fontPath, href } from '../urls'
import type { Family, Role, ServedFace } from './faces'

/**
 * Returns the rules for the typefaces: their files, what stands in for them, and the variables `--font-text`,
 * `--font-headings` and `--font-code`.
 *
 * `optional`: a face that does not arrive within a tenth of a second is kept for the next page, so that text never moves
 * under a reader's eyes. Even stand-ins of the same average width break lines at other places, especially on a narrow
 * screen.
 *
 * On a wide screen the upright faces are preloaded; otherwise they are requested too late to arrive in time even on a
 * fast connection. On a narrow screen the first page requests none: over a phone's connection no face arrives within a
 * tenth of a second, and the text would be delayed, and share the connection, for nothing.
 * `components/islands/faces.ts` fetches them afterwards for the next page, and shows that of headings if this moves
 * nothing.
 */
export function fontRules(families: readonly Family[]): string {
  const arrived = families
    .flatMap((family) => family.roles.map((role) => `--face-${role}:"${nameOf(family)}",;`))
    .join('')
  return [
    ...families.flatMap((family) => family.faces.map((face) => faceRule(family, face))),
    ...families.flatMap(standInRules),
    `@layer theme{:root{${ROLES.map((role) => variable(role, families)).join('')}}}`,
    `:root[data-headings]{--face-headings:var(--headings),}`,
    `:root[data-faces]{${arrived}}@media(width>=48rem){:root{${arrived}}}`,
  ].join('')
}

const ROLES: readonly Role[] = ['text', 'headings', 'code']

const nameOf = ({ typeface }: Family) => typeface.name

function faceRule(family: Family, { file, style, weight, range }: ServedFace): string {
  const { widths } = family.typeface
  const rest = [
    style === 'italic' && 'font-style:italic;',
    widths && `font-stretch:${widths};`,
    range && `unicode-range:${range};`,
  ]
    .filter(Boolean)
    .join('')
  const src = `url(${href(fontPath(file))})format("woff2")`
  return `@font-face{font-family:"${nameOf(family)}";src:${src};font-display:optional;font-weight:${weight};${rest}}`
}

function standInRules(family: Family): string[] {
  return family.standIns.map(({ name, local, style, weight, descriptors }) => {
    const src = local.map((name) => `local("${name}")`).join()
    const rest = Object.entries({ ...(style === 'italic' && { 'font-style': style }), ...descriptors })
    const text = rest.map(([name, value]) => `${name}:${value}`).join(';')
    return `@font-face{font-family:"${nameOf(family)} ${name}";src:${src};font-weight:${weight};${text}}`
  })
}

function variable(role: Role, families: readonly Family[]): string {
  const family = families.find(({ roles }) => roles.includes(role))
  if (!family) return `--font-${role}:${SYSTEM.monospace};`
  const stack = `${standInStack(family)}${SYSTEM[family.category]}`
  if (role !== 'headings') return `--font-${role}:var(--face-${role},)${stack};`
  // For a first page on a narrow screen, and what keeps its stand-in there.
  const parts = `--headings:"${nameOf(family)}";--stand-in-headings:${stack};`
  return `${parts}--font-headings:var(--face-headings,)var(--stand-in-headings);`
}

function standInStack(family: Family): string {
  const names = new Set(family.standIns.map(({ name }) => `"${nameOf(family)} ${name}",`))
  return [...names].join('')
}

const SYSTEM: Readonly<Record<Category, string>> = {
  serif: 'serif',
  'sans-serif': 'system-ui,sans-serif',
  monospace: 'ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace',
}
