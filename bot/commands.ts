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
export const quietCommands = ['checkout', 'support', 'paysupport', 'terms', 'invite', 'stop'] as const

const orderWork = ['orders', 'order', 'today'] as const
const ownGoods = ['add', 'products', 'stock', 'price', 'status'] as const
const goodsWork = [...ownGoods, 'categories', 'bulk', 'undo', 'import', 'export'] as const
const customersWork = ['promo', 'broadcast', 'stats'] as const
const office = ['pages', 'settings', 'setup', 'staff', 'log', 'backup', 'outbox'] as const

export const staffCommands = {
  owner: [...orderWork, ...goodsWork, ...customersWork, ...office, 'notify_here', 'notify_off'],
  manager: [...orderWork, ...goodsWork, ...customersWork, 'outbox'],
  courier: orderWork,
  seller: ['orders', 'order', ...ownGoods],
} as const satisfies Record<Role, readonly string[]>

export const groupCommands = ['order', 'notify_here', 'notify_off'] as const
/** What staff see nobody else may read. */
export const privateStaffCommands = ['today', ...goodsWork, ...customersWork, ...office] as const

export type CustomerCommand = (typeof customerCommands)[number]
type Command = CustomerCommand | (typeof staffCommands)[Role][number]

/** In private: whoever works here finds their work first. */
export function privateMenu(t: Translate, role?: Role): BotCommand[] {
  const work: readonly Command[] = role === undefined ? [] : staffCommands[role]
  return [
    ...toldToStaff(t, work),
    ...told(
      t,
      customerCommands.filter((command) => !work.includes(command)),
    ),
  ]
}

/** What whoever works here has to do besides. */
export function staffMenu(t: Translate, role: Role): BotCommand[] {
  return toldToStaff(t, staffCommands[role])
}

/** In a chat where the shop is at work; what each may do there, the rules say. */
export function groupMenu(t: Translate): BotCommand[] {
  return told(t, groupCommands)
}

/** Customers know some of them by another meaning. */
function toldToStaff(t: Translate, commands: readonly Command[]): BotCommand[] {
  const ofBoth: readonly Command[] = customerCommands
  return commands.map((command) => ({
    command,
    description: t(ofBoth.includes(command) ? `command-staff-${command}` : `command-${command}`),
  }))
}

function told(t: Translate, commands: readonly Command[]): BotCommand[] {
  return commands.map((command) => ({ command, description: t(`command-${command}`) }))
}
