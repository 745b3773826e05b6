// /pages: the shop's own pages, delivery and questions and about, each with its title and text in both languages, a preview, and
// its place among the others.
import { InlineKeyboard } from 'grammy'
import { languages } from '#db/schema/kinds.ts'
import { ShopError } from '#shop/error.ts'
import { isLanguage, textIn } from '#shop/languages.ts'
import { listAllPages, type Page } from '#shop/pages/page-editing.ts'
import { readPageText } from '#shop/pages/page-text.ts'
import { shorten } from '../../browsing.ts'
import { escapeHtml } from '../../html.ts'
import { turned } from '../../pages.ts'
import { longestText, type Screen } from '../../screen.ts'
import { backTo, type OfficePart, type Scene, toAct, toQuestion, toScreen } from '../office/parts.ts'
import { getPage } from './find-page.ts'
import { pageChanges } from './page-changes.ts'
import { previewOf } from './page-preview.ts'

export const pagesPart: OfficePart = {
  permission: 'settings.edit',
  screens: { pages: listScreen, page: pageScreen, preview: previewScreen, unpage: deletionScreen },
  ...pageChanges,
}

const onPage = 8
const longestLabel = 40

function listScreen(scene: Scene, wished = '1'): Screen {
  const { ctx, around, staff } = scene
  const { t, language } = ctx
  const all = listAllPages(around.db, staff)
  const { page, pages } = turned(Number(wished) || 1, all.length)
  const keyboard = new InlineKeyboard()
  for (const { id, title, hidden } of all.slice((page - 1) * onPage, page * onPage)) {
    const label = `${hidden ? '🚫 ' : ''}${shorten(textIn(title, language), longestLabel)}`
    keyboard.text(label, toScreen('page', String(id))).row()
  }
  if (page > 1) keyboard.text(t('office-page-before'), toScreen('pages', String(page - 1)))
  if (page < pages) keyboard.text(t('office-page-after'), toScreen('pages', String(page + 1)))
  keyboard.row().text(t('pages-new'), toQuestion('newPage'))
  const words = [`<b>${t('section-pages')}</b>`, t(all.length === 0 ? 'pages-none' : 'pages-list')]
  return { text: words.join('\n\n'), keyboard: backTo(scene, 'menu', keyboard) }
}

function pageScreen(scene: Scene, id = ''): Screen {
  const page = getPage(scene, id)
  const { t, language } = scene.ctx
  const lines = languages.map((one) => languageLine(scene, page, one))
  const words = [
    `<b>${escapeHtml(textIn(page.title, language))}</b>`,
    lines.join('\n'),
    t('pages-address', { address: escapeHtml(addressOf(scene, page.slug)) }),
    t(page.hidden ? 'pages-is-hidden' : 'pages-is-shown'),
  ]
  return { text: words.join('\n\n'), keyboard: pageKeyboard(scene, page) }
}

/** Without an address of the shop, what stands behind it. */
function addressOf({ around }: Scene, slug: string): string {
  const path = `/page/${slug}`
  return around.shopUrl === undefined ? path : new URL(path, around.shopUrl).href
}

/** Its title, and how much of it is written. */
function languageLine(
  { ctx, around }: Scene,
  { title, text }: Page,
  language: (typeof languages)[number],
): string {
  const name = around.translators[language]('language-name')
  const titled = escapeHtml(title[language] ?? '') || ctx.t('office-none')
  return `<b>${name}</b>: ${titled}, ${ctx.t('pages-signs', { count: (text[language] ?? '').length })}`
}

function pageKeyboard(scene: Scene, page: Page): InlineKeyboard {
  const { t } = scene.ctx
  const id = String(page.id)
  const keyboard = new InlineKeyboard()
  for (const language of languages) {
    keyboard.text(t(`pages-title-${language}`), toQuestion('pageTitle', id, language))
    keyboard.text(t(`pages-text-${language}`), toQuestion('pageText', id, language)).row()
  }
  for (const language of languages) {
    if (page.text[language] === undefined) continue
    keyboard.text(t(`pages-preview-${language}`), toScreen('preview', id, language))
    keyboard.text(t(`pages-more-${language}`), toQuestion('pageMore', id, language)).row()
  }
  const [label, hidden] = page.hidden ? [t('pages-show'), '0'] : [t('pages-hide'), '1']
  keyboard
    .text(label, toAct('hidePage', id, hidden))
    .text(t('office-up'), toAct('raisePage', id))
    .row()
  keyboard.text(t('office-delete'), toScreen('unpage', id))
  return backTo(scene, 'pages', keyboard)
}

/** As customers read it, as far as one message goes. */
function previewScreen(scene: Scene, id = '', language = ''): Screen {
  const page = getPage(scene, id)
  if (!isLanguage(language)) throw new ShopError('not-found')
  const { ctx, around } = scene
  const title = escapeHtml(textIn(page.title, language).toUpperCase())
  const blocks = readPageText(page.text[language] ?? '')
  const room = longestText - title.length - 200
  const { text, isWhole } = previewOf(blocks, { room, shopUrl: around.shopUrl })
  const words = [`<b>${title}</b>`, text, ...(isWhole ? [] : [ctx.t('pages-preview-more')])].filter(Boolean)
  return { text: words.join('\n\n'), keyboard: backTo(scene, `page.${id}`) }
}

function deletionScreen(scene: Scene, id = ''): Screen {
  const page = getPage(scene, id)
  const { t, language } = scene.ctx
  const keyboard = new InlineKeyboard()
    .text(t('office-delete-yes'), toAct('unpage', id))
    .row()
    .text(t('office-leave'), toScreen('page', id))
  return { text: t('pages-delete-ask', { title: escapeHtml(textIn(page.title, language)) }), keyboard }
}
