// The door of the delivered bundle: what V8 compiled at one start is there at the next, which saves a good part of it.
import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

enableCompileCache()
await import('./main.ts')
// A small server has little memory, and a shop's answers leave much behind that is soon of no use: from here on V8 looks for that
// more often, rather than take twice as much.
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--heap-growing-percent=30')
