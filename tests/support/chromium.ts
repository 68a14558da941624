import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/**
 * Returns the path of an installed Chromium: `CHROMIUM_PATH`, then the usual places, then Playwright's own. The one
 * without windows comes first: tests take half the time in it.
 */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = process.env
  return [...(CHROMIUM_PATH ? [CHROMIUM_PATH] : []), ...USUAL, chromium.executablePath()].find((path) =>
    existsSync(path),
  )
}

const USUAL = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
)

/** Finds Chromium, or installs it: Playwright's build if it can be downloaded, otherwise Debian's package as root. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  for (const install of [installFromPlaywright, installFromDebian]) {
    if (attempt(install)) {
      const installed = findChromium()
      if (installed) return installed
    }
  }
  throw new Error('No Chromium for the browser tests: install one and set CHROMIUM_PATH to it')
}

function installFromPlaywright() {
  execFileSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
}

function installFromDebian() {
  if (process.getuid?.() !== 0) throw new Error('not root')
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell'], { stdio: 'inherit' })
}

function attempt(install: () => void): boolean {
  try {
    install()
    return true
  } catch (error) {
    console.error(`${install.name}: ${error instanceof Error ? error.message : error}`)
    return false
  }
}
