// What people have searched for through the bot, and what it answered: remembered as long as the bot says, for one person or
// for all, and for whoever still has the results before their eyes.
import type { InlineQueryResultsButton } from 'grammy/types'
import type { Core } from '../core.ts'
import type { InlineResult } from '../messages/inline-checks.ts'
import type { Account } from '../world.ts'

/** What the bot answers to a search. */
export type InlineReply = {
  results: InlineResult[]
  nextOffset: string
  button?: InlineQueryResultsButton
  cacheSeconds: number
  isPersonal: boolean
}

export type Asked = { query: string; offset: string }
export type Search = Asked & { id: string; reply: InlineReply; until: number }

type Memory = { byWords: Map<string, Search>; seen: Map<number, Search[]> }
const memories = new WeakMap<Core, Memory>()

function memoryOf(core: Core): Memory {
  const memory = memories.get(core) ?? { byWords: new Map(), seen: new Map() }
  memories.set(core, memory)
  return memory
}

const keyOf = ({ query, offset }: Asked, person?: Account) => JSON.stringify([query, offset, person?.user.id])

/** An answer that the bot need not give again. */
export function knownSearch(core: Core, account: Account, asked: Asked): Search | undefined {
  const { byWords } = memoryOf(core)
  const known = [byWords.get(keyOf(asked, account)), byWords.get(keyOf(asked))]
  return known.find((search) => search !== undefined && search.until > core.clock.now())
}

export function keepSearch(core: Core, account: Account, search: Search): void {
  memoryOf(core).byWords.set(keyOf(search, search.reply.isPersonal ? account : undefined), search)
}

/** The person has it before their eyes. */
export function showSearch(core: Core, { user }: Account, search: Search): void {
  const { seen } = memoryOf(core)
  seen.set(user.id, [...(seen.get(user.id) ?? []).filter(({ id }) => id !== search.id), search])
}

/** Newest first. */
export function seenSearches(core: Core, { user }: Account): Search[] {
  return (memoryOf(core).seen.get(user.id) ?? []).toReversed()
}
