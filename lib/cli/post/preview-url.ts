import { href } from '../../urls'
import type { CliContext } from '../context'

/** Returns the address at which `npm run dev` shows a path. */
export function previewUrl({ env }: CliContext, path: string): string {
  return `http://localhost:${env.PORT ?? 3000}${href(path)}`
}
