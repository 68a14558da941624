import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a command took, with all processes that it started. */
export interface Figures {
  /** On the clock, in seconds. */
  readonly wall: number
  /** Of all processors together, in seconds. */
  readonly processor: number
  /** At most, in bytes, looked up four times a second. 0 where there is no /proc. */
  readonly memory: number
}

export interface Command {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly command: readonly string[]
}

/** Runs a command, which needs bash. Rejects with its output if it fails. */
export async function measure({ cwd, env, command }: Command): Promise<Figures> {
  const started = performance.now()
  const child = spawn('bash', ['-c', TIMED, 'bash', ...command], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  const times: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(data))
  child.stdio[3]?.on('data', (data) => times.push(data))
  let memory = 0
  const sampler = setInterval(() => {
    memory = Math.max(memory, residentBytes(child.pid ?? 0))
  }, 250)
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(sampler)
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${Buffer.concat(output)}`)
  const [user = Number.NaN, system = Number.NaN] = Buffer.concat(times).toString().trim().split(' ').map(Number)
  return { wall: (performance.now() - started) / 1000, processor: user + system, memory }
}

/** `time` adds up all processes that have been waited for. What it says must not mix with the output of the command. */
const TIMED = `TIMEFORMAT='%U %S'; { time "$@" 1>&4 2>&5; } 4>&1 5>&2 2>&3`

/** Returns the resident memory in bytes of a process and all its descendants. */
function residentBytes(root: number): number {
  const parents = new Map<number, number>()
  const sizes = new Map<number, number>()
  for (const name of readProcesses()) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      parents.set(Number(name), Number(status.match(/^PPid:\s+(\d+)/m)?.[1]))
      sizes.set(Number(name), Number(status.match(/^VmRSS:\s+(\d+)/m)?.[1] ?? 0) * 1024)
    } catch {
      // The process ended between listing and reading.
    }
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0))
  return [...sizes].reduce((sum, [pid, bytes]) => sum + (isBelow(pid) ? bytes : 0), 0)
}

function readProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))
  } catch {
    return []
  }
}
