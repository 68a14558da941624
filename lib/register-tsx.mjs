// Teaches a worker thread to load TypeScript: `--import tsx` by itself does so on the main thread only.
import { register } from 'tsx/esm/api'

register()
