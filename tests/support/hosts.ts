import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createSiteServer, loadPolicy, renderCaddy, renderNginx } from '@/lib/export'

/** An export that is being served. */
export interface Host {
  /** `http://127.0.0.1:…`, without the base path. */
  readonly origin: string
  stop(): Promise<void>
}

export interface Served {
  /** Folder of the export. */
  readonly folder: string
  readonly basePath: string
}

/** Every program that can serve an export, by name; `undefined` if it is not installed. */
export const hosts: Readonly<Record<string, ((served: Served) => Promise<Host>) | undefined>> = {
  'npm start': startOwn,
  nginx: find('nginx') === undefined ? undefined : startNginx,
  Caddy: find('caddy') === undefined ? undefined : startCaddy,
}

async function startOwn(served: Served): Promise<Host> {
  const server = createSiteServer(served)
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${port}`, stop }
}

async function startNginx(served: Served): Promise<Host> {
  const port = await freePort()
  const home = mkdtempSync(join(tmpdir(), 'fulcrum-nginx-'))
  const root = rootOf(served, home)
  const recipe = renderNginx(loadPolicy(served.folder), {
    listen: `127.0.0.1:${port}`,
    serverName: 'localhost',
    root,
    basePath: served.basePath,
  })
  const program = find('nginx') ?? ''
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(join(home, 'site.conf'), recipe)
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${home}/nginx.pid;
events { worker_connections 256; }
http {
  include ${join(configurationOf(program), 'mime.types')};
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${home}/${name};`).join('\n')}
  include ${home}/site.conf;
}
`,
  )
  const child = spawn(program, ['-c', join(home, 'nginx.conf'), '-e', join(home, 'error.log')])
  return supervise(child, port, home)
}

async function startCaddy(served: Served): Promise<Host> {
  const port = await freePort()
  const home = mkdtempSync(join(tmpdir(), 'fulcrum-caddy-'))
  const recipe = renderCaddy(loadPolicy(served.folder), {
    address: `http://127.0.0.1:${port}`,
    root: rootOf(served, home),
    basePath: served.basePath,
  })
  writeFileSync(join(home, 'Caddyfile'), `{\n\tadmin off\n}\n${recipe}`)
  const child = spawn(find('caddy') ?? '', ['run', '--adapter', 'caddyfile', '--config', join(home, 'Caddyfile')], {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
  })
  return supervise(child, port, home)
}

/** Waits until the server answers. Throws an error with its output if it ends before that. */
async function supervise(child: ChildProcess, port: number, home: string): Promise<Host> {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
  const origin = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}:\n${said}`)
    if (await answers(origin)) return { origin, stop }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await stop()
  throw new Error(`${child.spawnfile} does not answer:\n${said}`)
}

async function answers(origin: string): Promise<boolean> {
  try {
    await fetch(origin, { redirect: 'manual' })
    return true
  } catch {
    return false
  }
}

/** Returns a folder to serve at `/`: the export itself, or one that contains it below its base path. */
function rootOf({ folder, basePath }: Served, home: string): string {
  if (basePath === '') return folder
  const place = join(home, 'www', basePath)
  mkdirSync(dirname(place), { recursive: true })
  cpSync(folder, place, { recursive: true })
  return join(home, 'www')
}

function configurationOf(nginx: string): string {
  const { stderr } = spawnSync(nginx, ['-V'], { encoding: 'utf8' })
  return dirname(/--conf-path=(\S+)/.exec(stderr)?.[1] ?? '/etc/nginx/nginx.conf')
}

function find(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/usr/local/bin']
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
