import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

// Kills the process right before its DIE_AFTER-th change of a file below CONTENT_DIR: `node --import` this before a command.
let left = Number(process.env.DIE_AFTER)
for (const name of ['mkdirSync', 'renameSync', 'rmSync', 'writeFileSync']) {
  const original = fs[name]
  fs[name] = (...args) => {
    if (args.some((arg) => String(arg).startsWith(process.env.CONTENT_DIR)) && left-- <= 0)
      process.kill(process.pid, 'SIGKILL')
    return original(...args)
  }
}
syncBuiltinESMExports()
