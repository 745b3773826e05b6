// What is asked and done about the shop's own pages. A page is made hidden, from its title alone.
import type { Language } from '#db/schema/kinds.ts'
import { ShopError } from '#shop/error.ts'
import { isLanguage, textIn } from '#shop/languages.ts'
import { createPage, deletePage, editPage, extendPage, raisePage } from '#shop/pages/page-editing.ts'
import { pageLimits } from '#shop/pages/page-input.ts'
import { escapeHtml } from '../../html.ts'
import type { Done, Given, OfficePart, Question, Scene } from '../office/parts.ts'
import { getPage } from './find-page.ts'
import { withSigns } from './typed-signs.ts'

/** Longer ones may have been cut at 4096 signs, or a little before, where a line ended. */
const nearlyWhole = 3_800

export const pageChanges: Pick<OfficePart, 'questions' | 'acts'> = {
  questions: {
    newPage: newQuestion,
    pageTitle: titleQuestion,
    pageText: textQuestion,
    pageMore: moreQuestion,
  },
  acts: {
    hidePage: (scene, id = '', hidden = '') => {
      editPage(
        scene.around.db,
        scene.staff,
        { pageId: Number(id), hidden: hidden === '1' },
        scene.around.now(),
      )
      return { show: `page.${id}` }
    },
    raisePage: (scene, id = '') => {
      raisePage(scene.around.db, scene.staff, { pageId: Number(id) }, scene.around.now())
      return { show: 'pages' }
    },
    unpage: (scene, id = '') => {
      deletePage(scene.around.db, scene.staff, { pageId: Number(id) }, scene.around.now())
      return { show: 'pages', news: scene.ctx.t('office-deleted') }
    },
  },
}

/** Its text is asked next, in the same language. */
function newQuestion({ ctx: { t, language }, around, staff }: Scene): Question {
  return {
    text: [`<b>${t('pages-new')}</b>`, t('pages-ask-new', { most: pageLimits.title })].join('\n\n'),
    wants: 'words',
    back: 'pages',
    take({ words }) {
      const page = createPage(around.db, staff, { title: { [language]: words }, hidden: true }, around.now())
      return { ask: `pageText.${page.id}.${language}`, carry: '' }
    },
  }
}

function readLanguage(language: string): Language {
  if (!isLanguage(language)) throw new ShopError('not-found')
  return language
}

function titleQuestion(scene: Scene, id = '', typed = ''): Question {
  const language = readLanguage(typed)
  const { title } = getPage(scene, id)
  const { t } = scene.ctx
  const now = t('office-now', { value: escapeHtml(title[language] ?? '') || t('office-none') })
  return {
    text: [t(`pages-ask-title-${language}`, { most: pageLimits.title }), now].join('\n\n'),
    wants: 'words',
    back: `page.${id}`,
    take: ({ words }) => edit(scene, id, { title: { [language]: words } }),
  }
}

function textQuestion(scene: Scene, id = '', typed = ''): Question {
  const language = readLanguage(typed)
  const title = escapeHtml(textIn(getPage(scene, id).title, language))
  const { t } = scene.ctx
  return {
    text: [`<b>${title}</b>`, t(`pages-ask-text-${language}`), t('pages-signs-how')].join('\n\n'),
    wants: 'words',
    back: `page.${id}`,
    take: (given) =>
      perhapsCut(given, { id, language }, edit(scene, id, { text: { [language]: signed(given) } })),
  }
}

function moreQuestion(scene: Scene, id = '', typed = ''): Question {
  const language = readLanguage(typed)
  getPage(scene, id)
  const { ctx, around, staff, carry } = scene
  return {
    text: [
      ctx.t(carry === 'cut' ? 'pages-cut' : `pages-ask-more-${language}`),
      ctx.t('pages-signs-how'),
    ].join('\n\n'),
    wants: 'words',
    back: `page.${id}`,
    take(given) {
      extendPage(around.db, staff, { pageId: Number(id), language, text: signed(given) }, around.now())
      return perhapsCut(given, { id, language }, { show: `page.${id}`, news: ctx.t('office-saved') })
    },
  }
}

/** Telegram cuts a long text into messages that come one after the other: what follows belongs to the page, too. */
function perhapsCut(
  { words }: Given,
  { id, language }: { id: string; language: Language },
  done: Done,
): Done {
  return words.length < nearlyWhole ? done : { ask: `pageMore.${id}.${language}`, carry: 'cut' }
}

const signed = ({ words, message }: Given) => withSigns(message, words)

type Change = Omit<Parameters<typeof editPage>[2], 'pageId'>

function edit({ ctx, around, staff }: Scene, id: string, change: Change): Done {
  editPage(around.db, staff, { pageId: Number(id), ...change }, around.now())
  return { show: `page.${id}`, news: ctx.t('office-saved') }
}
