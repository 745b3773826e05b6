// Everything the page shows, as one plain value: each chat as each person in it sees it, the mails, the calls.
import type { CallRecord } from './api/calls.ts'
import type { Mail, PageState, Person, Phone } from './page/contract.ts'
import { phoneOf } from './people/seeing.ts'
import { membersOf } from './people/speaking.ts'
import type { Telegram } from './telegram.ts'

export type Shown = { telegram: Telegram; mails: () => readonly Mail[]; waiting: ReadonlySet<string> }

const mostCalls = 150
const longestValue = 2_000

export function pageState({ telegram, mails, waiting }: Shown, version: number): PageState {
  const { core, calls, address, token } = telegram
  const { bot } = core.world
  return {
    version,
    bot: {
      id: bot.id,
      username: bot.username,
      names: bot.names,
      descriptions: bot.descriptions,
      shortDescriptions: bot.shortDescriptions,
      inline: bot.inline,
      token,
      address,
      listening: isListening(telegram),
    },
    people: people(telegram),
    phones: phones(telegram, waiting),
    mails: [...mails()].reverse(),
    calls: calls.list().slice(-mostCalls).reverse().map(callShown),
    clockMovedBySeconds: Math.round(core.clock.movedBy() / 1_000),
  }
}

export function isListening({ core: { updates } }: Telegram): boolean {
  return updates.webhook() !== null || updates.polling.isGoingOn()
}

function people({ core }: Telegram): Person[] {
  return Object.values(core.world.accounts)
    .filter(({ deleted }) => !deleted)
    .map(({ user, phone, started, blocked }) => ({ user, phone, started, blocked }))
}

/** First everybody's chat with the bot, then each group as its members see it. */
function phones({ core }: Telegram, waiting: ReadonlySet<string>): Phone[] {
  const { accounts, rooms } = core.world
  const own = Object.values(accounts).flatMap((account) => {
    const room = rooms[account.user.id]
    return room === undefined || account.deleted ? [] : [phoneOf(core, { account, room }, waiting)]
  })
  const groups = Object.values(rooms).flatMap((room) =>
    room.kind === 'private' || room.gone || room.migratedTo !== undefined
      ? []
      : membersOf(core.world, room).map((account) => phoneOf(core, { account, room }, waiting)),
  )
  return [...own, ...groups]
}

function callShown({ id, at, method, args, tookMs, pending, status, error, result }: CallRecord) {
  const short = Object.entries(args).map(([name, value]) => [name, shorten(value)] as const)
  return {
    id,
    at,
    method,
    args: Object.fromEntries(short),
    tookMs,
    pending,
    ...(status !== undefined && { status }),
    ...(error !== undefined && { error }),
    ...(result !== undefined && { result: shorten(JSON.stringify(result)) }),
  }
}

const shorten = (text: string) => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)
