import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Runs a Next command in `cwd`. Signals that would stop this process stop Next instead. Resolves when Next has ended,
 * to its exit code and whether it was stopped.
 */
export function runNext(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number; readonly isStopped: boolean }> {
  const child = spawn(process.execPath, [RUNNER, ...args], {
    cwd,
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
    // The IPC channel tells it when this process is killed.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let isStopped = false
  const stop = (signal: NodeJS.Signals) => {
    isStopped = true
    child.kill(signal)
  }
  for (const signal of STOPPING) process.on(signal, stop)
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
    .then((code) => ({ code, isStopped }))
    .finally(() => {
      for (const signal of STOPPING) process.off(signal, stop)
    })
}

const RUNNER = fileURLToPath(new URL('run-next.mjs', import.meta.url))

const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
