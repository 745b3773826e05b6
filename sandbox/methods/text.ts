// Sending a text.
import type { Methods } from '../core.ts'
import { formatArgs } from '../messages/formatting.ts'
import { sendOne } from '../messages/sending.ts'

export const textMethods: Methods = {
  sendMessage: (core, args) => sendOne(core, args, formatArgs(core, args, 'text')),
}
