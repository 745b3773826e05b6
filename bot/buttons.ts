// What a tap on a button leads to: it is read, done and answered, whatever happens on the way. A button that cannot be read is
// left to the feature that answers all the others.
import { GrammyError } from 'grammy'
import type { Db } from '#db/open.ts'
import { spokenParams } from '#locales/wording.ts'
import { type ErrorCode, type ErrorParams, ShopError } from '#shop/error.ts'
import { readSettings } from '#shop/settings.ts'
import type { Button } from './callback-data.ts'
import type { Around, BotContext, TalkContext } from './context.ts'
import type { Feature } from './feature.ts'
import { isPassing } from './refusals.ts'

/** Words to show over the chat; `alert` waits to be read and put away. */
export type Note = { text: string; alert?: boolean }
type Work<V> = (ctx: BotContext, values: V) => Promise<Note | undefined>
type Place<V> = {
  button: Button<V>
  around: Around
  /** What it shows is for everybody in the chat, and whoever taps is looked at. */
  inGroups?: boolean
}

const longestNote = 200

export function onButton<V>(
  feature: Feature,
  { button, around, inGroups = false }: Place<V>,
  work: Work<V>,
): void {
  feature.buttons.set(button.name, async (ctx, data) => {
    const values = button.read(data)
    if (values === undefined) return false
    // Shown in a group, it would be one person's screen under everybody's fingers.
    if (inGroups || ctx.chat?.type === 'private') await workAndAnswer(ctx, around, () => work(ctx, values))
    else await answer(ctx, { text: ctx.t('bot-private-only'), alert: true })
    return true
  })
}

async function workAndAnswer(
  ctx: BotContext,
  around: Around,
  work: () => Promise<Note | undefined>,
): Promise<void> {
  try {
    await answer(ctx, await work())
  } catch (error) {
    const words = wordsFor(error, ctx, around)
    await answer(ctx, { text: words ?? ctx.t('error-unexpected'), alert: true })
    if (words === undefined) throw error
  }
}

/** What the shop refused, in the person's words: of a ShopError, or of what `attempt` made of it. */
export function refusalWords(
  { t, language }: Pick<TalkContext, 't' | 'language'>,
  db: Db,
  { code, params }: { code: ErrorCode; params: ErrorParams },
): string {
  const { currency, timeZone } = readSettings(db)
  return t(`error-${code}`, spokenParams(params, { language, currency, timeZone }))
}

/** What the person can do something about; nothing for a bug of ours. */
function wordsFor(error: unknown, { t, language }: TalkContext, { db }: Around): string | undefined {
  if (error instanceof ShopError) return refusalWords({ t, language }, db, error)
  if (error instanceof GrammyError && error.error_code === 429) {
    return t('bot-too-fast', { seconds: error.parameters.retry_after ?? 1 })
  }
  return undefined
}

/** What was asked is done all the same where nobody listens to the answer any more, or Telegram does not take it. */
export async function answer(ctx: TalkContext, note?: Note): Promise<void> {
  const text = note && [...note.text].slice(0, longestNote).join('')
  const options = text === undefined ? {} : { text, show_alert: note?.alert ?? false }
  try {
    await ctx.answerCallbackQuery(options)
  } catch (error) {
    if (isPassing(error)) return
    if (!(error instanceof GrammyError) || !/query is too old/.test(error.description)) throw error
  }
}
