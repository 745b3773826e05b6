// /backup: a copy of everything the shop knows, locked with a passphrase that the owner types here, as a file in this chat. The
// passphrase is taken away as soon as it is read, and kept nowhere: not in the talk, not in the log, not in the database.
import { InlineKeyboard, InputFile } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { allowBackup, noteBackup, readPassphrase, shortestPassphrase } from '#shop/backup.ts'
import { attempt, ShopError } from '#shop/error.ts'
import { answer, refusalWords } from '../buttons.ts'
import type { Around, TalkContext } from '../context.ts'
import { takeAway } from '../editing.ts'
import { Feature } from '../feature.ts'
import { escapeHtml } from '../html.ts'
import { sendScreen } from '../screen.ts'
import { backupTalkName, expectSecret } from '../secret-answers.ts'
import { cancelData, enterTalk, type Outcome, type TalkKind } from '../talks.ts'
import { onStaffCommand } from './working.ts'

export function backupFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffCommand(feature, { command: 'backup', around }, async (ctx, { staff, words }) => {
    allowBackup(around.db, staff)
    // Written behind the command it is as secret, and was not asked for: the answer is taken from the next message alone.
    if (words !== '' && ctx.message !== undefined) await takeAway(ctx, [ctx.message.message_id])
    await enterTalk(ctx, backupTalkName)
  })
  return feature
}

export function backupTalk(around: Around): Record<string, TalkKind> {
  return {
    [backupTalkName]: {
      async ask(ctx) {
        if (ctx.chat !== undefined) expectSecret(around, ctx.chat.id)
        await put(ctx, around, ctx.t('backup-ask', { least: shortestPassphrase }))
        return null
      },
      take: (ctx) => take(ctx, around),
      cancelled: (ctx) => ctx.reply(ctx.t('backup-cancelled')),
    },
  }
}

async function put(ctx: TalkContext, around: Around, text: string): Promise<void> {
  const keyboard = new InlineKeyboard().text(ctx.t('backup-cancel'), cancelData)
  await sendScreen(ctx, { text, keyboard }, around)
}

async function take(ctx: TalkContext, around: Around): Promise<Outcome> {
  const { t, staff, message } = ctx
  if (ctx.callbackQuery !== undefined) {
    await answer(ctx, { text: t('bot-button-outdated'), alert: true })
    return { memory: null }
  }
  if (staff === undefined || message === undefined) return 'left'
  const { text } = message
  if (text === undefined) {
    await put(ctx, around, t('backup-words-only'))
    return { memory: null }
  }
  // Before anything else: whatever comes of it, it does not stay in the chat.
  await takeAway(ctx, [message.message_id])
  const read = attempt(() => readPassphrase(text))
  if (!read.ok) {
    await put(ctx, around, escapeHtml(refusalWords(ctx, around.db, read)))
    return { memory: null }
  }
  await send(ctx, around, { staff, passphrase: read.value })
  return 'over'
}

async function send(
  ctx: TalkContext,
  around: Around,
  { staff, passphrase }: { staff: Staff; passphrase: string },
): Promise<void> {
  const { t } = ctx
  const waiting = await ctx.reply(t('backup-making'))
  try {
    allowBackup(around.db, staff)
    const { name, bytes, orders, products } = await around.takeBackup(passphrase)
    const caption = t('backup-caption', { orders, products, name, command: `npm run restore -- ${name}` })
    await ctx.replyWithDocument(new InputFile(bytes, name), { caption, parse_mode: 'HTML' })
    noteBackup(around.db, staff, { bytes: bytes.length }, around.now())
  } catch (error) {
    if (!(error instanceof ShopError)) throw error
    await ctx.reply(refusalWords(ctx, around.db, error))
  } finally {
    await takeAway(ctx, [waiting.message_id])
  }
}
