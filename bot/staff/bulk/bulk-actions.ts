// What can be done with what was picked: a tap leads to its preview, or first to the question that has to be answered.
import { InlineKeyboard } from 'grammy'
import { availabilities } from '#db/schema/kinds.ts'
import type { BulkChange } from '#shop/bulk/bulk-input.ts'
import { ShopError } from '#shop/error.ts'
import type { Around, TalkContext } from '../../context.ts'
import type { Screen } from '../../screen.ts'
import { type CategoryChoice, categoryChoiceScreen } from '../category-choice.ts'
import {
  actionButton,
  actionsButton,
  bulkListButton,
  moveCategoriesButton,
  moveCategoryButton,
} from './bulk-buttons.ts'
import { readPicked } from './bulk-picking.ts'

/** Each with all that has to be known. */
const plain = ['publish', 'hide', 'archive', 'delete'] as const

export function readAction(to: string): BulkChange | undefined {
  const availability = availabilities.find((one) => one === to)
  if (availability !== undefined) return { kind: 'availability', to: availability }
  const kind = plain.find((one) => one === to)
  return kind === undefined ? undefined : { kind }
}

export function actionsScreen(ctx: TalkContext, around: Around): Screen {
  const { t } = ctx
  const count = checkPicked(ctx, around)
  const button = (to: string, label: string) => [label, actionButton.data({ to })] as const
  const keyboard = new InlineKeyboard()
  for (const to of availabilities) keyboard.text(...button(to, t(`availability-${to}`)))
  keyboard
    .row()
    .text(...button('publish', t('bulk-shall-publish')))
    .text(...button('hide', t('bulk-shall-hide')))
    .row()
    .text(...button('price', t('bulk-action-price')))
    .text(t('bulk-action-move'), moveCategoriesButton.data({ id: 0, page: 1 }))
    .row()
    .text(...button('archive', t('bulk-shall-archive')))
    .text(...button('delete', t('bulk-shall-delete')))
    .row()
    .text(t('bulk-to-list'), bulkListButton.data({ page: 0 }))
  return { text: `<b>${t('bulk-actions', { count })}</b>\n\n${t('bulk-actions-hint')}`, keyboard }
}

export function moveScreen(
  ctx: TalkContext,
  around: Around,
  { at, page }: Pick<CategoryChoice, 'at' | 'page'>,
): Screen {
  const { t } = ctx
  const count = checkPicked(ctx, around)
  return categoryChoiceScreen(ctx, around, {
    ...{ at, page, question: `<b>${t('bulk-move-where', { count })}</b>` },
    open: (id, next) => moveCategoriesButton.data({ id, page: next }),
    pick: (id) => moveCategoryButton.data({ id }),
    others: [{ label: t('bulk-no-category'), data: moveCategoryButton.data({ id: undefined }) }],
    back: { label: t('bulk-other-action'), data: actionsButton.data({}) },
  })
}

/** How many are picked; none is nothing to do anything with. */
function checkPicked(ctx: TalkContext, around: Around): number {
  const { size } = readPicked(ctx, around)
  if (size === 0) throw new ShopError('bulk-nothing')
  return size
}
