// Runs Next in this process, for as long as the command lives that started it. A command that is killed cannot stop what
// it has started, and Next, left alone, would go on writing where the next command begins.
import { createRequire } from 'node:module'

process.once('disconnect', () => process.exit(1))
process.channel?.unref()

const { resolve } = createRequire(import.meta.url)
// Next starts itself again by this name.
process.argv[1] = resolve('next/dist/bin/next')
await import(process.argv[1])
