// The label and the address of a broadcast's button, asked for in one line.
import { InlineKeyboard } from 'grammy'
import { readLinkButton } from '#shop/broadcast/content.ts'
import { attempt } from '#shop/error.ts'
import { answer, refusalWords } from '../../buttons.ts'
import type { Around, TalkContext } from '../../context.ts'
import { sendScreen } from '../../screen.ts'
import { cancelData, type Outcome, type TalkKind } from '../../talks.ts'
import { findDraft, keepDraft } from './draft.ts'
import { draftScreen } from './screens.ts'

export const linkName = 'broadcast-link'

export function linkTalk(around: Around): TalkKind {
  return {
    async ask(ctx) {
      const keyboard = new InlineKeyboard().text(ctx.t('broadcast-cancel'), cancelData)
      await sendScreen(ctx, { text: ctx.t('broadcast-which-link'), keyboard }, around)
      return null
    },
    take: (ctx) => take(ctx, around),
    async cancelled(ctx) {
      const draft = findDraft(ctx, around)
      if (draft !== undefined) await sendScreen(ctx, draftScreen(ctx, around, draft), around)
    },
  }
}

async function take(ctx: TalkContext, around: Around): Promise<Outcome> {
  if (ctx.callbackQuery !== undefined) {
    await answer(ctx, { text: ctx.t('bot-button-outdated'), alert: true })
    return { memory: null }
  }
  const draft = findDraft(ctx, around)
  if (ctx.staff === undefined || draft === undefined) return 'left'
  const read = attempt(() => readLinkButton(wordsOf(ctx)))
  if (!read.ok) {
    await ctx.reply(refusalWords(ctx, around.db, read))
    return { memory: null }
  }
  const changed = { ...draft, content: { ...draft.content, button: read.value } }
  keepDraft(ctx, around, changed)
  await sendScreen(ctx, draftScreen(ctx, around, changed), around)
  return 'over'
}

/** Of words that are a link the address does not show. */
function wordsOf({ message }: TalkContext): string {
  const { text = message?.caption ?? '', entities = [] } = message ?? {}
  const [hidden] = entities.flatMap((one) => (one.type === 'text_link' ? [one.url] : []))
  return hidden === undefined ? text : `${text} ${hidden}`
}
