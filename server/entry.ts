// The door of the delivered bundle: what V8 compiled at one start is there at the next, which saves a good part of it.
import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./main.ts')
