import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freePort } from '../port'
import type { Browser, BrowserKind, LaunchOptions } from './browser'

const { WEBKIT_PATH } = process.env
const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((machine) => `/usr/lib/${machine}/webkit2gtk-4.1`)
const path = [WEBKIT_PATH ?? '', ...folders.map((folder) => `${folder}/MiniBrowser`)].find((path) => existsSync(path))

/** WebKit as packaged by Debian: its minimal browser with its own driver, on a virtual screen. */
export const webkit: BrowserKind = {
  name: 'WebKit',
  missing:
    path && has('WebKitWebDriver') && has('xvfb-run')
      ? undefined
      : 'install webkit2gtk-driver and xvfb, or set WEBKIT_PATH to a MiniBrowser',
  launch: (options) => launch(path ?? '', options),
}

async function launch(binary: string, { scripts }: LaunchOptions): Promise<Browser> {
  const port = await freePort()
  const driver = spawn('xvfb-run', ['-a', '-s', '-screen 0 1280x1000x24', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    // Its own process group, so that the virtual screen ends with the driver.
    detached: true,
    env: {
      ...process.env,
      XDG_CONFIG_HOME: narrowToolbar(),
      // As root, the sandbox of its processes cannot be set up.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  })
  const call = callsTo(`http://127.0.0.1:${port}`)
  await ready(driver, call)
  const args = ['--automation', `--enable-javascript=${scripts}`]
  const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args } }
  const { sessionId } = (await call('POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as Session
  const post = (path: string, body: object) => call('POST', `/session/${sessionId}${path}`, body)
  const setWidth = async (width: number) => {
    await post('/window/rect', { x: 0, y: 0, width, height: 900 })
  }
  await setWidth(1280)
  return {
    name: 'WebKit',
    async open(url) {
      await post('/url', { url })
    },
    async back() {
      await post('/back', {})
    },
    evaluate: (run, ...args) =>
      post('/execute/sync', { script: `return (${run}).apply(undefined, arguments)`, args }) as Promise<never>,
    async click(selector) {
      const found = (await post('/element', { using: 'css selector', value: selector })) as Record<string, string>
      await post(`/element/${Object.values(found)[0]}/click`, {})
    },
    async press(key) {
      const value = KEYS[key] ?? key
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }))
      await post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
    },
    setWidth,
    async close() {
      await call('DELETE', `/session/${sessionId}`)
      process.kill(-(driver.pid ?? 0))
    },
  }
}

/** GTK settings that allow a window as narrow as a phone: without them, the toolbar needs 447 pixels. */
function narrowToolbar(): string {
  const settings = resolve('.tested/webkit-settings')
  mkdirSync(join(settings, 'gtk-3.0'), { recursive: true })
  writeFileSync(join(settings, 'gtk-3.0', 'gtk.css'), '* { min-width: 0; padding: 0; margin: 0; font-size: 4px; }')
  return settings
}

interface Session {
  readonly sessionId: string
}

type Call = (method: string, path: string, body?: object) => Promise<unknown>

/** Returns a function that sends WebDriver commands: https://www.w3.org/TR/webdriver2/#endpoints */
function callsTo(origin: string): Call {
  return async (method, path, body) => {
    const answer = await fetch(origin + path, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = (await answer.json()) as { value: unknown }
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }
}

async function ready(driver: ChildProcess, call: Call): Promise<void> {
  for (;;) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`)
    if (await call('GET', '/status').catch(() => undefined)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Keys that are not characters: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: '\uE015',
  ArrowRight: '\uE014',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
}

function has(program: string): boolean {
  return spawnSync('which', [program]).status === 0
}
