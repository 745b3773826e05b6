// Sending a text.
import type { Methods } from '../core.ts'
import { formatArgs } from '../formatting.ts'
import { sendOne } from '../sending.ts'

export const textMethods: Methods = {
  sendMessage: (core, args) => sendOne(core, args, formatArgs(core, args, 'text')),
}
