// /broadcast: one message to many customers, written, looked at and sent from here; or the one that is going out. The rules say
// who may, to whom it goes and how fast.
import { GrammyError } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { allowAll } from '#shop/actor.ts'
import { audienceDays } from '#shop/broadcast/audience.ts'
import { findOpen, setBroadcastState, startBroadcast, viewBroadcast } from '#shop/broadcast/broadcasts.ts'
import { checkContent } from '#shop/broadcast/content.ts'
import { ShopError } from '#shop/error.ts'
import { readSettings } from '#shop/settings.ts'
import type { Note } from '../../buttons.ts'
import type { Button } from '../../callback-data.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { isPassing } from '../../refusals.ts'
import { type Screen, sendScreen, showScreen } from '../../screen.ts'
import { enterTalk, type TalkKind } from '../../talks.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import {
  askSendButton,
  audienceButton,
  choices,
  discardButton,
  doorButton,
  draftButton,
  moves,
  pastButton,
  previewButton,
  progressButton,
  rewriteButton,
  sendButton,
  steerButton,
  stopAskButton,
} from './buttons.ts'
import { contentName, contentTalk, takeBehind } from './content-talk.ts'
import { type Draft, dropDraft, findDraft, keepDraft } from './draft.ts'
import { linkName, linkTalk } from './link-talk.ts'
import { sendBroadcast } from './message.ts'
import { progressScreen, stopScreen } from './progress.ts'
import {
  askScreen,
  audienceScreen,
  doorsScreen,
  draftScreen,
  pastKeyboard,
  pastScreen,
  whos,
} from './screens.ts'

export function broadcastTalks(around: Around): Record<string, TalkKind> {
  return { [contentName]: contentTalk(around), [linkName]: linkTalk(around) }
}

export function broadcastFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffCommand(feature, { command: 'broadcast', around }, async (ctx, { staff, words }) => {
    allowAll(around.db, staff, 'broadcast.send')
    const open = findOpen(around.db)
    const draft = findDraft(ctx, around)
    if (open !== undefined) await sendScreen(ctx, runningScreen(ctx, around, staff, open.id), around)
    else if (words !== '') await sendScreen(ctx, takeBehind(ctx, around, words), around)
    else if (draft === undefined) await enterTalk(ctx, contentName)
    else await sendScreen(ctx, draftScreen(ctx, around, draft), around)
  })
  writing(feature, around)
  sending(feature, around)
  onStaffButton(feature, { button: pastButton, around }, async (ctx, _staff, { page }) => {
    await showScreen(ctx, pastScreen(ctx, around, page), around)
    return undefined
  })
  return feature
}

function writing(feature: Feature, around: Around): void {
  const { db } = around
  const onDraft = draftTaps(feature, around)
  onDraft({ button: draftButton }, async (ctx, draft) => {
    await showScreen(ctx, draftScreen(ctx, around, draft), around)
  })
  onDraft({ button: rewriteButton }, async (ctx) => await enterTalk(ctx, contentName))
  onDraft({ button: discardButton }, async (ctx) => {
    dropDraft(ctx, around)
    await showScreen(ctx, { text: ctx.t('broadcast-discarded'), keyboard: pastKeyboard(ctx, around) }, around)
  })
  onDraft({ button: previewButton }, async (ctx, draft) => {
    await preview(ctx, around, draft)
    await sendScreen(ctx, draftScreen(ctx, around, draft), around)
  })
  onDraft({ button: doorButton }, async (ctx, draft, { choice }) => {
    const chosen = choice === undefined ? undefined : choices[choice]
    if (chosen === undefined) return await showScreen(ctx, doorsScreen(ctx, draft), around)
    if (chosen === 'link') return await enterTalk(ctx, linkName)
    const button = chosen === 'none' ? null : { door: chosen }
    const changed = { ...draft, content: { ...draft.content, button } }
    keepDraft(ctx, around, changed)
    await showScreen(ctx, draftScreen(ctx, around, changed), around)
  })
  onDraft({ button: audienceButton }, async (ctx, draft, { who, days, language }) => {
    const isChoice = who !== undefined || days !== undefined || language !== undefined
    const audience = {
      who: whos[who ?? 0] ?? 'all',
      days: audienceDays[days ?? 0] ?? null,
      language: [null, ...readSettings(db).languages][language ?? 0] ?? null,
    }
    const changed = isChoice ? { ...draft, audience } : draft
    if (isChoice) keepDraft(ctx, around, changed)
    await showScreen(ctx, audienceScreen(ctx, around, changed), around)
  })
}

function sending(feature: Feature, around: Around): void {
  const { db, now } = around
  const onDraft = draftTaps(feature, around)
  onDraft({ button: askSendButton }, async (ctx, draft) => {
    if (findOpen(db) !== undefined) throw new ShopError('broadcast-running')
    const question = askScreen(ctx, around, draft)
    await preview(ctx, around, draft)
    await sendScreen(ctx, question, around)
  })
  onStaffButton(feature, { button: sendButton, around }, async (ctx, staff) => {
    const messageId = ctx.callbackQuery?.message?.message_id
    const draft = findDraft(ctx, around)
    const open = findOpen(db)
    // The second of two taps finds what the first began.
    if (draft === undefined && open !== undefined)
      await showScreen(ctx, runningScreen(ctx, around, staff, open.id), around)
    if (draft === undefined || messageId === undefined || ctx.chat === undefined) return undefined
    const place = { chatId: ctx.chat.id, messageId }
    const { id } = startBroadcast(db, staff, { ...draft, place }, now())
    dropDraft(ctx, around)
    await showScreen(ctx, runningScreen(ctx, around, staff, id), around)
    return undefined
  })
  const onOpen = <V extends { broadcast: number }>(
    { button }: { button: Button<V> },
    act: (ctx: BotContext, staff: Staff, values: V) => Screen | undefined,
  ) =>
    onStaffButton(feature, { ...{ button }, around }, async (ctx, staff, values) => {
      allowAll(db, staff, 'broadcast.send')
      const screen = act(ctx, staff, values) ?? runningScreen(ctx, around, staff, values.broadcast)
      await showScreen(ctx, screen, around)
      return undefined
    })
  onOpen({ button: progressButton }, () => undefined)
  onOpen({ button: stopAskButton }, (ctx, _staff, { broadcast }) => stopScreen(ctx, broadcast))
  onOpen({ button: steerButton }, (_ctx, staff, { broadcast: id, move }) => {
    const to = moves[move]
    if (to !== undefined) setBroadcastState(db, staff, { id, to }, now())
    return undefined
  })
}

type Work<V> = (ctx: BotContext, draft: Draft, values: V) => Promise<unknown>

/** Of what is being written; thrown away or sent meanwhile, there is nothing to change. */
const draftTaps =
  (feature: Feature, around: Around) =>
  <V>({ button }: { button: Button<V> }, work: Work<V>): void =>
    onStaffButton(
      feature,
      { ...{ button }, around },
      async (ctx, staff, values): Promise<Note | undefined> => {
        allowAll(around.db, staff, 'broadcast.send')
        const draft = findDraft(ctx, around)
        if (draft === undefined) return { text: ctx.t('broadcast-no-draft'), alert: true }
        await work(ctx, draft, values)
        return undefined
      },
    )

function runningScreen(ctx: BotContext, { db }: Around, staff: Staff, id: number): Screen {
  return progressScreen(ctx, viewBroadcast(db, staff, id), readSettings(db).currency)
}

/** What Telegram would refuse of everybody it refuses here. */
async function preview(ctx: BotContext, around: Around, { content }: Draft): Promise<void> {
  checkContent(content)
  const shown = { content, broadcastId: 0, wishes: true }
  try {
    await sendBroadcast(ctx.api, around, { chatId: ctx.chat?.id ?? 0, reader: ctx, shown })
  } catch (error) {
    if (!(error instanceof GrammyError) || isPassing(error)) throw error
    throw new ShopError('broadcast-refused', { reason: error.description })
  }
}
