// The door of the delivered bundle: what V8 compiled at one start is there at the next, which saves a good part of it.
import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

// A small server has little memory, and a shop's answers leave much behind that is soon of no use: V8 would rather take two or
// three times as much than look for it more often, which costs a few per cent of the time.
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--heap-growing-percent=30')
enableCompileCache()
await import('./main.ts')
