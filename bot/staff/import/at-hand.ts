// The file of a chat as rows, and what it would do, kept in memory while somebody looks at it. A restart forgets it: then the file is
// read again.
import type { ImportPlan } from '#shop/import/plan.ts'
import type { SheetFile } from '#shop/import/table.ts'
import type { Around } from '../../context.ts'

export type AtHand = { mark: number; file: SheetFile; plan?: ImportPlan }

/** Of the chats that sent one last; a file of fifty thousand rows takes a hundred megabytes. */
const mostKept = 2
const kept = new WeakMap<Around, Map<number, AtHand>>()

export function findAtHand(around: Around, chatId: number, mark: number): AtHand | undefined {
  const found = kept.get(around)?.get(chatId)
  return found?.mark === mark ? found : undefined
}

export function keepAtHand(around: Around, chatId: number, one: AtHand): void {
  const all = kept.get(around) ?? new Map<number, AtHand>()
  kept.set(around, all)
  all.delete(chatId)
  for (const other of all.keys()) if (all.size >= mostKept) all.delete(other)
  all.set(chatId, one)
}

export function letGo(around: Around, chatId: number): void {
  kept.get(around)?.delete(chatId)
}
