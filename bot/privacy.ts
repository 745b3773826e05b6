// A customer's own data: what is kept and why, all of it as a file, and how it is forgotten. Decides nothing about what stays.
import { InputFile } from 'grammy'
import type { Json } from '#db/schema/kinds.ts'
import { anyone } from '#shop/actor.ts'
import { readState, writeState } from '#shop/conversation-state.ts'
import { attempt } from '#shop/error.ts'
import { checkDeletable, deleteMyData, exportMyData } from '#shop/personal-data.ts'
import { readSettings } from '#shop/settings.ts'
import { type Note, onButton } from './buttons.ts'
import type { Around, BotContext } from './context.ts'
import { Feature } from './feature.ts'
import {
  exportDataButton,
  forgetMeButton,
  forgetNowButton,
  privacyButton,
  viewDataButton,
} from './personal.ts'
import { askScreen, forgottenScreen, mineScreen, openOrdersScreen, privacyScreen } from './privacy-screens.ts'
import { sendScreen, showScreen } from './screen.ts'

const minute = 60_000
/** A question older than this is asked again before anything is deleted. */
const askedMinutes = 60
/** The same wish, tapped twice. */
const sameWishMs = 10_000

export function privacyFeature(around: Around): Feature {
  const feature = new Feature()
  feature.chatType('private').command('privacy', async (ctx) => {
    await sendScreen(ctx, privacyScreen(ctx, around), around)
  })
  onButton(feature, { button: privacyButton, around }, async (ctx) => {
    await showScreen(ctx, privacyScreen(ctx, around), around)
    return undefined
  })
  onButton(feature, { button: viewDataButton, around }, async (ctx) => {
    await showScreen(ctx, mineScreen(ctx, around), around)
    return undefined
  })
  onButton(feature, { button: exportDataButton, around }, (ctx) => sendFile(ctx, around))
  onButton(feature, { button: forgetMeButton, around }, (ctx) => ask(ctx, around))
  onButton(feature, { button: forgetNowButton, around }, async (ctx, { asked }) => {
    const age = Math.abs(minutes(around) - asked)
    return await (age > askedMinutes
      ? ask(ctx, around, ctx.t('privacy-asked-long-ago'))
      : forget(ctx, around))
  })
  return feature
}

const minutes = ({ now }: Around) => Math.floor(now() / minute)

async function ask(ctx: BotContext, around: Around, why?: string): Promise<Note | undefined> {
  const allowed = attempt(() => checkDeletable(around.db, ctx.customer))
  const screen = allowed.ok ? askScreen(ctx, minutes(around)) : openOrdersScreen(ctx, around, allowed)
  await showScreen(ctx, screen, around)
  return why === undefined ? undefined : { text: why }
}

/** Whoever taps twice was met anew in between, and is forgotten again. */
async function forget(ctx: BotContext, around: Around): Promise<Note | undefined> {
  const done = attempt(() => deleteMyData(around.db, ctx.customer, around.now()))
  if (done.ok) ctx.customer = anyone
  await showScreen(ctx, done.ok ? forgottenScreen(ctx) : openOrdersScreen(ctx, around, done), around)
  return undefined
}

async function sendFile(ctx: BotContext, { db, now }: Around): Promise<Note> {
  const place = `${ctx.chat?.id}/file`
  const sentAt = readState(db, place)
  if (typeof sentAt === 'number' && Math.abs(now() - sentAt) < sameWishMs) {
    return { text: ctx.t('privacy-file-again') }
  }
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: readSettings(db).timeZone }).format(now())
  const file = new InputFile(Buffer.from(fileOf(exportMyData(db, ctx.customer))), `kiosk-my-data-${day}.json`)
  await ctx.replyWithDocument(file, { caption: ctx.t('privacy-file') })
  writeState(db, place, now(), now())
  return { text: ctx.t('privacy-file-sent') }
}

/** Moments as people read them; no sign in it that a browser would take for HTML. */
function fileOf(data: unknown): string {
  const readable = (key: string, value: Json) =>
    typeof value === 'number' && /(^at|At)$/.test(key) ? new Date(value).toISOString() : value
  return JSON.stringify(data, readable, 2).replaceAll('<', '\\u003c')
}
