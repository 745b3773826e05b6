// /backup: a copy of everything the shop knows, locked with a passphrase that the owner types here, as a file in this chat. The
// passphrase is taken away as soon as it is read, and kept nowhere: not in the talk, not in the log, not in the database.
import { InlineKeyboard, InputFile } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { allowBackup, noteBackup, readPassphrase, shortestPassphrase } from '#shop/backup.ts'
import { attempt, ShopError } from '#shop/error.ts'
import { answer, refusalWords } from '../buttons.ts'
import { defineButton } from '../callback-data.ts'
import type { Around, TalkContext } from '../context.ts'
import { takeAway } from '../editing.ts'
import { Feature } from '../feature.ts'
import { escapeHtml } from '../html.ts'
import { sendScreen } from '../screen.ts'
import { backupTalkName, expectSecret } from '../secret-answers.ts'
import { cancelData, enterTalk, type Outcome, type TalkKind } from '../talks.ts'
import { forgetTyped, typeSecret } from './typed-twice.ts'
import { onStaffButton, onStaffCommand } from './working.ts'

const packedPicturesButton = defineButton('wb', {})

export function backupFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffCommand(feature, { command: 'backup', around }, async (ctx, { staff, words }) => {
    allowBackup(around.db, staff)
    // Written behind the command it is as secret, and was not asked for: the answer is taken from the next message alone.
    if (words !== '' && ctx.message !== undefined) await takeAway(ctx, [ctx.message.message_id])
    forgetTyped(around, ctx.chat?.id ?? 0)
    await enterTalk(ctx, backupTalkName)
  })
  onStaffButton(feature, { button: packedPicturesButton, around }, async (ctx, staff) => {
    allowBackup(around.db, staff)
    await answer(ctx)
    await sendPictures(ctx, around, staff)
    return undefined
  })
  return feature
}

export function backupTalk(around: Around): Record<string, TalkKind> {
  return {
    [backupTalkName]: {
      async ask(ctx) {
        await put(ctx, around, ctx.t('backup-ask', { least: shortestPassphrase }))
        return null
      },
      take: (ctx) => take(ctx, around),
      cancelled: async (ctx) => {
        forgetTyped(around, ctx.chat?.id ?? 0)
        await ctx.reply(ctx.t('backup-cancelled'))
      },
    },
  }
}

async function put(ctx: TalkContext, around: Around, text: string): Promise<void> {
  if (ctx.chat !== undefined) expectSecret(around, ctx.chat.id)
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
  const typed = typeSecret(around, message.chat.id, read.value)
  if (typed !== 'same') {
    await put(ctx, around, t(typed === 'first' ? 'backup-ask-again' : 'backup-differs'))
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
    const pictures = await around.pictureBackup.measure()
    const caption = [
      t('backup-caption', { orders, products }),
      picturesWords(ctx, pictures),
      t('backup-how', { name, command: `npm run restore -- ${name}` }),
    ].join('\n\n')
    const keyboard = new InlineKeyboard()
    if (pictures.count > 0 && pictures.fits)
      keyboard.text(
        t('backup-pictures', { count: pictures.count, megabytes: pictures.megabytes }),
        packedPicturesButton.data({}),
      )
    await ctx.replyWithDocument(new InputFile(bytes, name), {
      ...{ caption, parse_mode: 'HTML', reply_markup: keyboard },
    })
    noteBackup(around.db, staff, { bytes: bytes.length }, around.now())
  } catch (error) {
    if (!(error instanceof ShopError)) throw error
    await ctx.reply(refusalWords(ctx, around.db, error))
  } finally {
    await takeAway(ctx, [waiting.message_id])
  }
}

type Measured = Awaited<ReturnType<Around['pictureBackup']['measure']>>

function picturesWords({ t }: TalkContext, { folder, ...pictures }: Measured): string {
  if (pictures.count === 0) return t('backup-pictures-none')
  return t(pictures.fits ? 'backup-pictures-apart' : 'backup-pictures-large', {
    ...{ count: pictures.count, megabytes: pictures.megabytes, folder: escapeHtml(folder) },
  })
}

async function sendPictures(ctx: TalkContext, around: Around, staff: Staff): Promise<void> {
  const { t } = ctx
  const waiting = await ctx.reply(t('backup-making'))
  try {
    const { name, bytes, count } = await around.pictureBackup.pack()
    const caption = t('backup-pictures-caption', { count, command: `tar -xf ${name} -C images` })
    await ctx.replyWithDocument(new InputFile(bytes, name), { caption, parse_mode: 'HTML' })
    noteBackup(around.db, staff, { bytes: bytes.length }, around.now())
  } finally {
    await takeAway(ctx, [waiting.message_id])
  }
}
