// Every method the sandbox knows, by its name.
import type { Methods } from '../core.ts'
import { albumMethods } from './album.ts'
import { locationMethods } from './location.ts'
import { meMethods } from './me.ts'
import { mediaMethods } from './media.ts'
import { textMethods } from './text.ts'
import { updateMethods } from './updates.ts'

export const methods: Methods = {
  ...albumMethods,
  ...locationMethods,
  ...mediaMethods,
  ...meMethods,
  ...textMethods,
  ...updateMethods,
}
