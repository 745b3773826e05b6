// Answers that are the same for everybody, kept as they were sent until something changes of what they show. Carts, drafts and
// what the bot notes go on beside it. Whoever makes an answer says how; nobody has to say when it is out of date.
import { hash } from 'node:crypto'
import type { Db } from '#db/open.ts'
import { watchShown } from '#db/shown-changes.ts'
import { countShownChanges, forgetRead } from '#shop/shown-changes.ts'
import type { Packed, Packing } from './packing.ts'

/** `route`: what the log says instead of an address. */
export type Made = {
  /** As text it goes out once as it is; only what is asked for again is worth making bytes of. */
  body: string | Uint8Array<ArrayBuffer>
  type: string
  route: string
  headers?: Record<string, string>
}
export type Kept = Made & { etag: string; packed: Map<Packing, Packed> }

export type Memory = {
  find: (key: string) => Kept | undefined
  /** The one that is kept, else makes it; nothing when nothing was made. */
  keep: (key: string, make: () => Promise<Made | undefined>) => Promise<Kept | undefined>
  /** Something changed that is not in the database. */
  forget: () => void
}

/** Of the answers and their keys, twice: what was asked for of late, and before. */
const mostBytes = 8_000_000
/** The order of what is popular may be so old. */
const salesUnseenMs = 10_000
/** Another process hardly ever writes, and looking whether one did costs as much as a small answer. */
const othersUnseenMs = 50

export function createMemory(db: Db, now: () => number = () => performance.now()): Memory {
  const hasChanged = watchChanges(db, now)
  const shelf = createShelf()
  /** Which state of the shop the answers are of. */
  let state = 0
  const forget = () => {
    state++
    shelf.clear()
  }
  const find = (key: string) => {
    if (hasChanged()) forget()
    return shelf.get(key)
  }
  return {
    find,
    async keep(key, make) {
      const known = find(key)
      if (known !== undefined) return known
      const begunIn = state
      const made = await make()
      if (made === undefined) return undefined
      const kept = { ...made, etag: etagOf(made), packed: new Map() }
      // Whatever changed unseen is seen by whoever looks next, before this could be given out.
      if (state === begunIn) shelf.put(key, kept)
      return kept
    },
    forget,
  }
}

/** Whether anything did since it was asked last: of this process by the table, of another one anywhere in the file. */
function watchChanges(db: Db, now: () => number): () => boolean {
  const othersChanges = db.$client.prepare('pragma data_version').pluck()
  const noted = watchShown(db)
  let others = Number(othersChanges.get())
  let lookedAt = now()
  const haveOthers = () => {
    if (now() - lookedAt < othersUnseenMs) return false
    lookedAt = now()
    const before = others
    others = Number(othersChanges.get())
    if (others !== before) forgetRead(db)
    return others !== before
  }
  let seen = { changes: -1, sales: 0, at: now() }
  return () => {
    const changes = countShownChanges(db, noted)
    const { sales } = noted
    const same = !haveOthers() && changes === seen.changes
    if (same && (sales === seen.sales || now() - seen.at < salesUnseenMs)) return false
    seen = { changes, sales, at: now() }
    return true
  }
}

export function bytesOf(kept: Kept): Uint8Array<ArrayBuffer> {
  if (typeof kept.body === 'string') kept.body = new TextEncoder().encode(kept.body)
  return kept.body
}

function etagOf({ body }: Made): string {
  return `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`
}

/** What is asked for again stays; of many that are asked for once, each goes after a while. */
function createShelf() {
  let young = new Map<string, Kept>()
  let old = new Map<string, Kept>()
  let bytes = 0
  const put = (key: string, kept: Kept) => {
    // Two for each sign of a text, as V8 holds what is not English.
    bytes += key.length + kept.body.length * (typeof kept.body === 'string' ? 2 : 1)
    if (bytes > mostBytes / 2) {
      old = young
      young = new Map()
      bytes = 0
    }
    young.set(key, kept)
  }
  return {
    put,
    get(key: string): Kept | undefined {
      const found = young.get(key)
      if (found !== undefined) return found
      const before = old.get(key)
      if (before !== undefined) put(key, before)
      return before
    },
    clear() {
      young = new Map()
      old = new Map()
      bytes = 0
    },
  }
}
