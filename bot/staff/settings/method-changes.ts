// What is asked and done about the ways of delivery and payment.
import { ShopError } from '#shop/error.ts'
import { isLanguage, textIn } from '#shop/languages.ts'
import {
  addMethod,
  deleteMethod,
  letPickUp,
  placePickup,
  priceMethod,
  raiseMethod,
  renameMethod,
  switchMethod,
} from '#shop/setting-up/methods.ts'
import { escapeHtml } from '../../html.ts'
import type { Done, OfficePart, Question, Scene } from '../office/parts.ts'
import { saved } from './field-part.ts'
import { getMethod, readList } from './method-part.ts'

export const methodChanges: Pick<OfficePart, 'questions' | 'acts'> = {
  questions: { method: newQuestion, name: nameQuestion, price: priceQuestion, place: placeQuestion },
  acts: {
    switch: (scene, name = '', id = '', on = '') => {
      const list = readList(name)
      switchMethod(scene.around.db, scene.staff, { list, id, active: on === '1' }, scene.around.now())
      return { show: `method.${list}.${id}` }
    },
    raise: (scene, name = '', id = '') => {
      const list = readList(name)
      raiseMethod(scene.around.db, scene.staff, { list, id }, scene.around.now())
      return { show: `methods.${list}` }
    },
    unmethod: (scene, name = '', id = '') => {
      const list = readList(name)
      deleteMethod(scene.around.db, scene.staff, { list, id }, scene.around.now())
      return { show: `methods.${list}`, news: scene.ctx.t('office-deleted') }
    },
    unfree: (scene, id = '') => {
      priceMethod(scene.around.db, scene.staff, { id, field: 'freeFrom', typed: '' }, scene.around.now())
      return saved(scene, `method.deliveries.${id}`)
    },
    pickup: (scene, id = '', on = '') => {
      letPickUp(scene.around.db, scene.staff, { id, pickup: on === '1' }, scene.around.now())
      return { show: `method.deliveries.${id}` }
    },
    unplace: (scene, id = '', language = '') => setPlace(scene, { id, language, text: '' }),
  },
}

function newQuestion(scene: Scene, name = ''): Question {
  const list = readList(name)
  const { ctx, around, staff } = scene
  const { t, language } = ctx
  return {
    text: [`<b>${t(`methods-add-${list}`)}</b>`, t(`methods-ask-${list}`)].join('\n\n'),
    wants: 'words',
    back: `methods.${list}`,
    take({ words }) {
      const id = addMethod(around.db, staff, { list, typed: words, language }, around.now())
      return saved(scene, `method.${list}.${id}`)
    },
  }
}

function nameQuestion(scene: Scene, name = '', id = '', language = ''): Question {
  const list = readList(name)
  const { title } = getMethod(scene, list, id)
  if (!isLanguage(language)) throw new ShopError('not-found')
  const { ctx, around, staff } = scene
  const now = ctx.t('office-now', { value: escapeHtml(title[language] ?? '') || ctx.t('office-none') })
  return {
    text: [ctx.t(`methods-ask-title-${language}`), now].join('\n\n'),
    wants: 'words',
    back: `method.${list}.${id}`,
    take({ words }) {
      renameMethod(around.db, staff, { list, id, language, text: words }, around.now())
      return saved(scene, `method.${list}.${id}`)
    },
  }
}

function priceQuestion(scene: Scene, id = '', name = ''): Question {
  const field = name === 'freeFrom' ? 'freeFrom' : 'price'
  const { title } = getMethod(scene, 'deliveries', id)
  const { ctx, around, staff } = scene
  return {
    text: ctx.t(`methods-ask-${field}`, { title: escapeHtml(textIn(title, ctx.language)) }),
    wants: 'words',
    back: `method.deliveries.${id}`,
    take({ words }) {
      priceMethod(around.db, staff, { id, field, typed: words }, around.now())
      return saved(scene, `method.deliveries.${id}`)
    },
  }
}

function placeQuestion(scene: Scene, id = '', language = ''): Question {
  getMethod(scene, 'deliveries', id)
  return {
    text: scene.ctx.t(`methods-ask-place-${language}`),
    wants: 'words',
    back: `method.deliveries.${id}`,
    take: ({ words }) => setPlace(scene, { id, language, text: words }),
  }
}

function setPlace(
  scene: Scene,
  { id, language, text }: { id: string; language: string; text: string },
): Done {
  if (!isLanguage(language)) throw new ShopError('not-found')
  const { around, staff } = scene
  placePickup(around.db, staff, { id, language, text }, around.now())
  return saved(scene, `method.deliveries.${id}`)
}
