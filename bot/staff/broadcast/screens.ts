// The screens of writing a broadcast: what it says, below it which button, to whom it goes and how many that are.
import { InlineKeyboard } from 'grammy'
import type { BroadcastAudience, BroadcastButton } from '#db/schema/kinds.ts'
import { formatMoment, writeCount } from '#locales/wording.ts'
import { audienceDays, countAudience } from '#shop/broadcast/audience.ts'
import { listBroadcasts, viewBroadcast } from '#shop/broadcast/broadcasts.ts'
import { ShopError } from '#shop/error.ts'
import { readSettings } from '#shop/settings.ts'
import { addTurns, shorten } from '../../browsing.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import {
  askSendButton,
  audienceButton,
  choices,
  discardButton,
  doorButton,
  draftButton,
  pastButton,
  previewButton,
  rewriteButton,
  sendButton,
} from './buttons.ts'
import type { Draft } from './draft.ts'
import { resultWords } from './progress.ts'

const longestQuote = 300
const onPage = 5
export const whos = ['all', 'bought', 'not-bought'] as const

export function draftScreen(ctx: TalkContext, around: Around, { content, audience }: Draft): Screen {
  const { t } = ctx
  const quote = escapeHtml(shorten(content.text, longestQuote))
  const kind = content.photo === null ? 'text' : content.text === '' ? 'photo' : 'both'
  const text = [
    `<b>${t('broadcast-title')}</b>`,
    [t(`broadcast-says-${kind}`), ...(quote === '' ? [] : [`<blockquote>${quote}</blockquote>`])].join('\n'),
    [
      t('broadcast-button-is', { button: escapeHtml(buttonWords(ctx, content.button)) }),
      t('broadcast-to', { audience: audienceWords(ctx, audience) }),
      peopleWords(ctx, around, audience),
    ].join('\n'),
  ]
  const keyboard = new InlineKeyboard()
    .text(t('broadcast-rewrite'), rewriteButton.data({}))
    .text(t('broadcast-button'), doorButton.data({ choice: undefined }))
    .row()
    .text(
      t('broadcast-audience'),
      audienceButton.data({ who: undefined, days: undefined, language: undefined }),
    )
    .row()
    .text(t('broadcast-preview'), previewButton.data({}))
    .row()
    .text(t('broadcast-send'), askSendButton.data({}))
    .row()
    .text(t('broadcast-discard'), discardButton.data({}))
  return { text: text.join('\n\n'), keyboard }
}

function buttonWords({ t }: TalkContext, button: BroadcastButton | null): string {
  if (button === null) return t('broadcast-button-none')
  return 'url' in button ? `${button.label} → ${button.url}` : t(`broadcast-door-${button.door}`)
}

export function audienceWords({ t }: TalkContext, { who, days, language }: BroadcastAudience): string {
  const people = t(`broadcast-who-${who}${days === null ? '' : '-days'}`, { days: days ?? 0 })
  return language === null
    ? people
    : t('broadcast-who-reads', { people, language: t(`broadcast-language-${language}`) })
}

function peopleWords(ctx: TalkContext, { db, now }: Around, audience: BroadcastAudience): string {
  const people = countAudience(db, actorOf(ctx), audience, now())
  return ctx.t('broadcast-people', { people, written: writeCount(people, ctx.language) })
}

function actorOf({ staff }: TalkContext) {
  if (staff === undefined) throw new ShopError('not-allowed')
  return staff
}

export function doorsScreen(ctx: TalkContext, { content }: Draft): Screen {
  const { t } = ctx
  const { button } = content
  const chosen = button === null ? 'none' : 'url' in button ? 'link' : button.door
  const keyboard = new InlineKeyboard()
  for (const [choice, name] of choices.entries()) {
    const label = `${name === chosen ? '✓ ' : ''}${t(`broadcast-choice-${name}`)}`
    keyboard.text(label, doorButton.data({ choice })).row()
  }
  keyboard.text(t('broadcast-back'), draftButton.data({}))
  return { text: t('broadcast-which-button'), keyboard }
}

export function audienceScreen(ctx: TalkContext, around: Around, { audience }: Draft): Screen {
  const { t } = ctx
  const languages = [null, ...readSettings(around.db).languages]
  const place = {
    who: whos.indexOf(audience.who),
    days: audienceDays.indexOf(audience.days as (typeof audienceDays)[number]),
    language: Math.max(0, languages.indexOf(audience.language)),
  }
  const keyboard = new InlineKeyboard()
  const add = (name: keyof typeof place, index: number, label: string) =>
    keyboard.text(
      `${place[name] === index ? '✓ ' : ''}${label}`,
      audienceButton.data({ ...place, [name]: index }),
    )
  for (const [index, who] of whos.entries()) add('who', index, t(`broadcast-pick-${who}`))
  keyboard.row()
  for (const [index, days] of audienceDays.entries()) {
    add('days', index, days === null ? t('broadcast-pick-always') : t('broadcast-pick-days', { days }))
  }
  keyboard.row()
  if (languages.length > 2) {
    for (const [index, language] of languages.entries())
      add(
        'language',
        index,
        language === null ? t('broadcast-pick-languages') : t(`broadcast-language-${language}`),
      )
  }
  keyboard.row().text(t('broadcast-back'), draftButton.data({}))
  const text = [
    `<b>${t('broadcast-audience-title')}</b>`,
    `${t('broadcast-to', { audience: audienceWords(ctx, audience) })}\n${peopleWords(ctx, around, audience)}`,
    t('broadcast-audience-note'),
  ]
  return { text: text.join('\n\n'), keyboard }
}

/** Asked below the preview. */
export function askScreen(ctx: TalkContext, around: Around, { audience }: Draft): Screen {
  const { t, language } = ctx
  const people = countAudience(around.db, actorOf(ctx), audience, around.now())
  if (people === 0) throw new ShopError('broadcast-nobody')
  const told = { people, written: writeCount(people, language), audience: audienceWords(ctx, audience) }
  const keyboard = new InlineKeyboard()
    .text(t('broadcast-send-now', told), sendButton.data({ people }))
    .row()
    .text(t('broadcast-back'), draftButton.data({}))
  return { text: t('broadcast-ask', told), keyboard }
}

export function pastKeyboard(ctx: TalkContext, { db }: Around): InlineKeyboard {
  const keyboard = new InlineKeyboard()
  const [last] = listBroadcasts(db, actorOf(ctx), 1)
  if (last !== undefined) keyboard.text(ctx.t('broadcast-past'), pastButton.data({ page: 1 }))
  return keyboard
}

/** What was sent so far, and what came of it. */
export function pastScreen(ctx: TalkContext, { db }: Around, wished: number): Screen {
  const { t, language } = ctx
  const actor = actorOf(ctx)
  const { timeZone, currency } = readSettings(db)
  const page = Math.max(1, wished)
  const found = listBroadcasts(db, actor, onPage + 1, (page - 1) * onPage)
  const entries = found.slice(0, onPage).map((one) => {
    const head = `<b>${formatMoment(one.startedAt, { language, timeZone })}</b>`
    const quote = one.content.text === '' ? t('broadcast-says-photo') : shorten(one.content.text, 80)
    return [head, escapeHtml(quote), resultWords(ctx, viewBroadcast(db, actor, one.id), currency)].join('\n')
  })
  const keyboard = new InlineKeyboard()
  addTurns(keyboard, ctx, {
    page,
    more: found.length > onPage,
    to: (next) => pastButton.data({ page: next }),
  })
  const text =
    entries.length === 0 ? [t('broadcast-past-none')] : [`<b>${t('broadcast-past')}</b>`, ...entries]
  return { text: text.join('\n\n'), keyboard }
}
