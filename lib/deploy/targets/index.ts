import { DeployError } from '../error'
import type { Target, World } from '../types'
import { openFolder } from './folder'
import { openRsync } from './rsync'
import { openS3 } from './s3'

/** Opens the target at an address. Throws a `DeployError` if it cannot be one. */
export function openTarget(address: string, world: World): Target {
  const open = TARGETS.find(({ pattern }) => pattern.test(address))?.open
  if (open) return open(address, world)
  throw new DeployError(
    `${address} is no target`,
    'Write a folder, s3://bucket/prefix, user@host:folder or rsync://host/module',
  )
}

/** The first that matches. A single letter before a colon is a disk of Windows. */
const TARGETS: readonly {
  readonly pattern: RegExp
  readonly open: (address: string, world: World) => Target
}[] = [
  { pattern: /^s3:\/\//, open: openS3 },
  { pattern: /^rsync:\/\//, open: openRsync },
  { pattern: /^[^/\\:]{2,}:(?!\/\/)/, open: openRsync },
  { pattern: /^(?!\w{2,}:\/\/)./, open: openFolder },
]
