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

export function findTelegramFile(db: Db, { hash, botId }: Uploaded): string | undefined {
  return statements(db).find.get({ hash, botId })?.fileId
}

export function noteTelegramFile(db: Db, { hash, botId }: Uploaded, fileId: string): void {
  statements(db).note.run({ hash, botId, fileId })
}

export function forgetTelegramFile(db: Db, { hash, botId }: Uploaded): void {
  statements(db).forget.run({ hash, botId })
}
