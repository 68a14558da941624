import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Takes a mistake in the file of a component. */
export type Report = (
  path: string,
  parts: { readonly message: string; readonly hint: string; readonly line?: number; readonly column?: number },
) => void

/** Returns the name that texts use for a component in a file: `PriceTable` for `price-table.tsx`. */
export function nameOf(file: string): string {
  return file.replace(/\.tsx$/, '').replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/**
 * Returns the files of components directly in `folder`, in alphabetical order. Other files there, and files in folders,
 * are what components import. Reports names that no component may have.
 */
export function namesIn(folder: string, report: Report): string[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .sort()
  const taken = new Map<string, string>()
  return files.filter((file) => {
    const mistake = mistakeIn(file, taken.get(nameOf(file)))
    taken.set(nameOf(file), file)
    if (mistake) report(join(folder, file), mistake)
    return !mistake
  })
}

function mistakeIn(file: string, other: string | undefined): { message: string; hint: string } | undefined {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.tsx$/.test(file)) {
    const better = file
      .replace(/\.tsx$/, '')
      .replace(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/g, '-')
      .toLowerCase()
    return {
      message: 'the file of a component has lower case letters, digits and single hyphens in its name',
      hint: `rename it to ${better.replace(/^[-\d]+|-$/g, '') || 'its-name'}.tsx`,
    }
  }
  if (existsSync(join(process.cwd(), 'components', 'mdx', file.replace(/\.tsx$/, ''), 'contract.ts'))) {
    return { message: `<${nameOf(file)}> is a component of the engine`, hint: `rename it, for example to our-${file}` }
  }
  if (other) return { message: `${other} is already <${nameOf(file)}>`, hint: 'rename one of them' }
  return undefined
}
