// What a handler knows besides the update: who it is, in which words to speak, and the shop.
import type { Context } from 'grammy'
import type { Db } from '#db/open.ts'
import type { Json, Language } from '#db/schema/kinds.ts'
import type { Translate } from '#locales/translator.ts'
import type { Actor, Customer, Staff } from '#shop/actor.ts'
import type { SheetFile, SheetToWrite } from '#shop/import/table.ts'
import type { PictureView } from '#shop/products/product-card.ts'
import type { Stats } from '#shop/stats/stats.ts'
import type { Tx } from '#shop/transaction.ts'
import type { FetchFile } from './incoming-file.ts'

export type Around = {
  db: Db
  translators: Record<Language, Translate>
  now: () => number
  /** Signs links. */
  secret: string
  /** Where the Mini App is; without an https address there is none in the chat. */
  shopUrl: string | undefined
  /** A picture of the shop by its hash, as a JPEG that Telegram takes for a photo; nothing where it cannot be had. */
  readImage: (hash: string) => Promise<Buffer | undefined>
  /** Takes a picture that somebody of the shop sent; tells in a ShopError what is wrong with it. */
  keepPicture: (actor: Actor, bytes: Buffer) => Promise<PictureView>
  /** A price list as rows, and rows as a file; what is wrong with a file is told in a ShopError. */
  readSheet: (bytes: Buffer) => Promise<SheetFile>
  writeSheet: (sheet: SheetToWrite) => Promise<Buffer>
  /** The shop's figures as a picture, in somebody's language. */
  drawStats: (stats: Stats, language: Language) => Promise<Buffer>
  /** A copy of the database, proved whole and locked with the passphrase; tells in a ShopError what stands in the way. */
  takeBackup: (passphrase: string) => Promise<BackupFile>
  /** A file that somebody sent, by Telegram's id of it. */
  fetchFile: FetchFile
  /** Something broke while an update was handled. */
  failed: (error: unknown, updateId: number) => void
  /** Something did not work that the shop can do without. */
  warned: (what: string, error: unknown) => void
}

export type BackupFile = { name: string; bytes: Buffer; orders: number; products: number }

export type Person = {
  /** Everybody shops as a customer, staff too. */
  customer: Customer
  /** Whoever works here; what they may do, the rules say. */
  staff: Staff | undefined
  language: Language
  t: Translate
}

/** Inside a talk: the same person, but no other talk to begin. */
export type TalkContext = Context & Person
export type BotContext = TalkContext & {
  talks: Talks
  /** What is written as one with the note that the update is done. */
  atEnd?: (tx: Tx) => void
}
type Talks = { enter: (name: string, begin: 'ask' | 'answer', about: Json) => Promise<void> }
