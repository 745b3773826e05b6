// Where the import of a chat stands, kept in the database, so that a restart in its middle loses nothing: the file itself stays with
// Telegram and is fetched again. Knows no words.
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { languages } from '#db/schema/kinds.ts'
import { deleteState, listStatesNamed, readState, writeState } from '#shop/conversation-state.ts'
import { fields } from '#shop/import/fields.ts'

const state = z.object({
  /** `reading`: at work; `ready`: waits for a word; `applying`: was told to write; `done`: has. */
  stage: z.enum(['reading', 'ready', 'applying', 'done']),
  /** Tells this file from the one before, whose buttons may still stand there. */
  mark: z.int(),
  fileId: z.string(),
  fileName: z.string(),
  messageId: z.int(),
  language: z.enum(languages),
  said: z.record(z.string(), z.enum(fields).nullable()),
  /** Null: nobody has chosen. */
  newGoods: z.enum(['file', 'draft', 'published']).nullable(),
  takesStock: z.boolean(),
  /** Of the plan that was shown. */
  fingerprint: z.string(),
  /** Whether the wrong rows went out as a file already. */
  isWrongTold: z.boolean(),
  /** Of what was written. */
  batch: z.int().nullable(),
})
export type ImportState = z.output<typeof state>

const keyOf = (chatId: number) => `${chatId}/import`

export function readImport(db: Db, chatId: number): ImportState | undefined {
  return state.safeParse(readState(db, keyOf(chatId))).data
}

export function keepImport(db: Db, chatId: number, kept: ImportState, now: number): void {
  writeState(db, keyOf(chatId), kept, now)
}

export function dropImport(db: Db, chatId: number): void {
  deleteState(db, keyOf(chatId))
}

/** Those that a restart has left in the middle. */
export function listUnfinishedImports(db: Db): number[] {
  return listStatesNamed(db, 'import').flatMap(({ chatId, value }) => {
    const stage = state.safeParse(value).data?.stage
    return stage === 'reading' || stage === 'applying' ? [chatId] : []
  })
}
