/** A worker thread does not inherit tsx: this file, which needs none, brings it in. */
import { register } from 'tsx/esm/api'

register()
await import('./page-work.ts')
