// Which pictures Telegram has already, so that each is uploaded once. Never asks Telegram whether it still has them.
import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { telegramFiles } from '#db/schema/running.ts'
import { hotRead, prepared } from './prepared.ts'

/** The same picture has another id with each bot. */
export type Uploaded = { hash: string; botId: number }

const key = { hash: sql.placeholder('hash'), botId: sql.placeholder('botId') }
const same = and(eq(telegramFiles.hash, key.hash), eq(telegramFiles.botId, key.botId))

const statements = prepared((db) => ({
  find: hotRead(db, db.select({ fileId: telegramFiles.fileId }).from(telegramFiles).where(same)),
  note: db
    .insert(telegramFiles)
    .values({ ...key, fileId: sql.placeholder('fileId') })
    .onConflictDoUpdate({
      target: [telegramFiles.hash, telegramFiles.botId],
      set: { fileId: sql`excluded.file_id` },
    })
    .prepare(),
  forget: db.delete(telegramFiles).where(same).prepare(),
}))

/** The ids that were asked for lately, by picture and bot. */
const lately = prepared(() => new Map<string, string>())
const mostLately = 5_000
const nameOf = ({ hash, botId }: Uploaded) => `${botId} ${hash}`

export function findTelegramFile(db: Db, picture: Uploaded): string | undefined {
  const name = nameOf(picture)
  const known = lately(db).get(name)
  if (known !== undefined) return known
  const fileId = statements(db).find.get(picture)?.fileId
  if (lately(db).size >= mostLately) lately(db).clear()
  // Never what an open transaction might still take back.
  if (fileId !== undefined && !db.$client.inTransaction) lately(db).set(name, fileId)
  return fileId
}

export function noteTelegramFile(db: Db, picture: Uploaded, fileId: string): void {
  lately(db).delete(nameOf(picture))
  statements(db).note.run({ ...picture, fileId })
}

export function forgetTelegramFile(db: Db, picture: Uploaded): void {
  lately(db).delete(nameOf(picture))
  statements(db).forget.run(picture)
}
