// The commands the bot takes, for whom, and in which order a menu shows them. Read by whatever shows, explains or declines
// them; never says what one does.
import type { BotCommand } from '@grammyjs/types'
import type { Role } from '#db/schema/kinds.ts'
import type { Translate } from '#locales/translator.ts'

export const customerCommands = [
  'catalogue',
  'search',
  'cart',
  'orders',
  'contact',
  'language',
  'help',
  'privacy',
  'start',
] as const
/** Understood, but in no menu: other bots have them, or help names them. */
export const quietCommands = ['checkout', 'support', 'paysupport', 'terms', 'invite'] as const

const goodsCommands = ['add', 'products', 'stock', 'price', 'status'] as const

export const staffCommands = {
  owner: ['order', ...goodsCommands, 'outbox', 'notify_here', 'notify_off'],
  manager: ['order', ...goodsCommands, 'outbox'],
  courier: ['order'],
  seller: ['order', ...goodsCommands],
} as const satisfies Record<Role, readonly string[]>

export const groupCommands = ['order', 'notify_here', 'notify_off'] as const
/** What staff see nobody else may read. */
export const privateStaffCommands = [...goodsCommands, 'outbox'] as const

export type CustomerCommand = (typeof customerCommands)[number]
type Command = CustomerCommand | (typeof staffCommands)[Role][number]

/** In private: whoever works here finds their work first. */
export function privateMenu(t: Translate, role?: Role): BotCommand[] {
  return told(t, [...(role === undefined ? [] : staffCommands[role]), ...customerCommands])
}

/** What whoever works here has to do besides. */
export function staffMenu(t: Translate, role: Role): BotCommand[] {
  return told(t, staffCommands[role])
}

/** In a chat where the shop is at work; what each may do there, the rules say. */
export function groupMenu(t: Translate): BotCommand[] {
  return told(t, groupCommands)
}

function told(t: Translate, commands: readonly Command[]): BotCommand[] {
  return commands.map((command) => ({ command, description: t(`command-${command}`) }))
}
