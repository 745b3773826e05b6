// What is written for a bulk change: words to find goods by, and by how much prices change.
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import { longestWords } from '#shop/bulk/bulk-input.ts'
import { parsePriceStep } from '#shop/bulk/bulk-price.ts'
import { readSettings } from '#shop/settings.ts'
import type { Around } from '../../context.ts'
import type { TalkKind } from '../../talks.ts'
import { questionTalk } from '../screen-question.ts'
import { actionsButton, bulkListButton } from './bulk-buttons.ts'
import { bulkListScreen } from './bulk-list.ts'
import { keepPicking, lookFor, readPicking } from './bulk-picking.ts'
import { bulkPreviewScreen } from './bulk-preview.ts'

export const bulkWordsName = 'bulk-words'
export const bulkPriceName = 'bulk-price'

export function bulkTalks(around: Around): Record<string, TalkKind> {
  return { [bulkWordsName]: wordsTalk(around), [bulkPriceName]: priceTalk(around) }
}

function wordsTalk(around: Around): TalkKind {
  return questionTalk(around, {
    about: z.null(),
    question: ({ t }) => ({
      text: t('bulk-ask-words'),
      keyboard: new InlineKeyboard().text(t('bulk-to-list'), bulkListButton.data({ page: 0 })),
    }),
    take(ctx, staff) {
      const words = (ctx.message?.text ?? '').trim().replace(/\s+/g, ' ').slice(0, longestWords)
      if (words === '') return { again: ctx.t('bulk-ask-words-again') }
      lookFor(ctx, around, { ...readPicking(ctx, around).filter, words })
      return { screen: bulkListScreen(ctx, around, { staff, page: 1 }) }
    },
    home: (ctx, staff) => bulkListScreen(ctx, around, { staff, page: 1 }),
  })
}

function priceTalk(around: Around): TalkKind {
  return questionTalk(around, {
    about: z.null(),
    question: ({ t }) => ({
      text: t('bulk-ask-price'),
      keyboard: new InlineKeyboard().text(t('bulk-other-action'), actionsButton.data({})),
    }),
    take(ctx, staff) {
      const by = parsePriceStep(ctx.message?.text ?? '', readSettings(around.db).currency)
      keepPicking(ctx, around, { change: { kind: 'price', by, rounding: 'none' } })
      return { screen: bulkPreviewScreen(ctx, around, staff) }
    },
    home: (ctx, staff) => bulkListScreen(ctx, around, { staff, page: 1 }),
  })
}
