// Every method the sandbox knows, by its name.
import type { Methods } from '../core.ts'
import { deletingMethods } from './deleting.ts'
import { editingMethods } from './editing.ts'
import { meMethods } from './me.ts'
import { textMethods } from './text.ts'
import { updateMethods } from './updates.ts'

export const methods: Methods = {
  ...meMethods,
  ...textMethods,
  ...updateMethods,
  ...editingMethods,
  ...deletingMethods,
}
