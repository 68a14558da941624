import { compareVersions } from './migrations'

/** Returns the sections of a changelog for the versions after `from`, up to `to`. Each begins with `## 1.2.3`. */
export function newSections(changelog: string, from: string, to: string): string {
  return changelog
    .split(/^(?=## )/m)
    .filter((section) => {
      const version = /^## v?(\d+\.\d+\.\d+\S*)/.exec(section)?.[1]
      return version !== undefined && compareVersions(version, from) > 0 && compareVersions(version, to) <= 0
    })
    .map((section) => section.trim())
    .join('\n\n')
}
