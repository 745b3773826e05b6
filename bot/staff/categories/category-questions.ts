// What is sent for a category: the names of new ones, its name in a language, its picture.
import type { Message } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import { languages } from '#db/schema/kinds.ts'
import type { Staff } from '#shop/actor.ts'
import { editCategory } from '#shop/categories/categories.ts'
import { addCategoryPaths } from '#shop/categories/category-paths.ts'
import { getCategory } from '#shop/categories/category-tree.ts'
import { attempt } from '#shop/error.ts'
import { textIn } from '#shop/languages.ts'
import { limits } from '#shop/products/product-input.ts'
import { shorten } from '../../browsing.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import type { TalkKind } from '../../talks.ts'
import { longestTitle } from '../category-choice.ts'
import { followToEnd } from '../following.ts'
import { type Question, questionTalk, type Taken } from '../screen-question.ts'
import { categoryOpenButton } from './category-buttons.ts'
import { categoryScreen } from './category-screens.ts'

export const categoryName = 'category'
export const askedOfCategory = ['add', ...languages, 'picture'] as const

const asked = z.object({ id: z.int().min(0), to: z.enum(askedOfCategory) })
export type CategoryAsked = z.output<typeof asked>

export function categoryTalks(around: Around): Record<string, TalkKind> {
  return {
    [categoryName]: questionTalk<CategoryAsked>(around, {
      about: asked,
      question: (ctx, _staff, about) => questionOf(ctx, around, about),
      take: (ctx, staff, about) => takeAnswer(ctx, around, staff, about),
      home: (ctx, staff) => categoryScreen(ctx, around, { staff, id: 0 }),
    }),
  }
}

function questionOf(
  { t, language }: TalkContext,
  { db }: Around,
  { id, to }: CategoryAsked,
): Question | undefined {
  const category = id === 0 ? undefined : attempt(() => getCategory(db, id))
  if (category?.ok === false || (category === undefined && to !== 'add')) return undefined
  const title =
    category === undefined ? '' : escapeHtml(shorten(textIn(category.value.title, language), longestTitle))
  const mayGo = (to === 'ru' || to === 'en') && Object.keys(category?.value.title ?? {}).length > 1
  const lines =
    to === 'add'
      ? [
          t('category-ask-add'),
          `<code>${escapeHtml(t('category-ask-add-example'))}</code>`,
          ...(id === 0 ? [] : [t('category-ask-add-inside', { title })]),
        ]
      : [t(`category-ask-${to}`, { title }), ...(mayGo ? [t('category-ask-dash')] : [])]
  const keyboard = new InlineKeyboard().text(t('category-back'), categoryOpenButton.data({ id, page: 1 }))
  return { text: lines.join('\n\n'), keyboard }
}

async function takeAnswer(
  ctx: TalkContext,
  around: Around,
  staff: Staff,
  { id, to }: CategoryAsked,
): Promise<Taken> {
  if (to === 'picture') return await takePicture(ctx, around, staff, id)
  const text = (ctx.message?.text ?? '').trim()
  if (text === '') return { again: ctx.t('category-need-text') }
  return to === 'add'
    ? addPaths(ctx, around, staff, { id, text })
    : await rename(ctx, around, staff, { id, to, text })
}

/** Also typed behind the command. */
export function addPaths(
  ctx: TalkContext,
  around: Around,
  staff: Staff,
  { id, text }: { id: number; text: string },
): { screen: Screen } {
  const { t, language } = ctx
  const input = { parentId: id === 0 ? null : id, text, language }
  const { made, repeated } = addCategoryPaths(around.db, staff, input, around.now())
  const news = [
    made.length === 0 ? t('category-added-none') : t('category-added', { count: made.length }),
    ...(made.length > 0 && repeated > 0 ? [t('category-added-known', { count: repeated })] : []),
  ].join(' ')
  return { screen: categoryScreen(ctx, around, { staff, id, news }) }
}

const dash = /^[-–—−]$/

async function rename(
  ctx: TalkContext,
  around: Around,
  staff: Staff,
  { id, to, text }: { id: number; to: 'ru' | 'en'; text: string },
): Promise<Taken> {
  if (text.includes('\n') || text.length > limits.title)
    return { again: ctx.t('category-need-line', { most: limits.title }) }
  const title = { [to]: dash.test(text) ? '' : text }
  editCategory(around.db, staff, { categoryId: id, title }, around.now())
  await followToEnd(ctx, around)
  return { screen: categoryScreen(ctx, around, { staff, id }) }
}

async function takePicture(ctx: TalkContext, around: Around, staff: Staff, id: number): Promise<Taken> {
  const fileId = pictureIn(ctx.message)
  if (fileId === undefined) return { again: ctx.t('category-need-picture') }
  const { hash } = await around.keepPicture(staff, await around.fetchFile(fileId))
  editCategory(around.db, staff, { categoryId: id, pictureHash: hash }, around.now())
  return { screen: categoryScreen(ctx, around, { staff, id }) }
}

/** The largest that Telegram made of a photo, or a file as it is: whether that is a picture, is seen when it is read. */
function pictureIn(message: Message | undefined): string | undefined {
  return message?.photo?.at(-1)?.file_id ?? message?.document?.file_id
}
