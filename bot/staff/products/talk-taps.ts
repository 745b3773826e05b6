// What a tap below a question about a product means: on, back, a category, an answer that need not be typed.
import type { Field } from './asking.ts'
import { answerText, goOn, type Reply, written } from './talk-answers.ts'
import type { Said } from './talk-buttons.ts'
import type { Scene } from './talk-questions.ts'
import { stepBefore } from './talk-steps.ts'
import { putInto, writeAnswer, writeTexts } from './talk-writing.ts'

export function answerTap(scene: Scene, said: Said): Reply {
  const { asked } = scene
  switch (said.kind) {
    case 'on':
      return goOn(scene, [])
    case 'back': {
      const step = stepBefore(scene)
      return 'asked' in step ? { asked: step.asked, notes: [] } : { asked, notes: [], over: step }
    }
    case 'insist':
      return asked.typed === null ? { asked, notes: [] } : answerText(scene, asked.typed)
    case 'detour':
      return { asked: { ...asked, field: said.to, of: ofDetour(scene, said.to), typed: null }, notes: [] }
    case 'browse':
      return {
        asked: { ...asked, of: said.category === 0 ? null : said.category, page: said.page },
        notes: [],
      }
    case 'pick':
      return written(scene, '', () => putInto(scene, said.category))
    case 'ready':
      return answerReady(scene, said.value)
  }
}

/** A new category is made where one is looking. */
function ofDetour({ asked }: Scene, to: Field): number | null {
  return to === 'new-category' ? asked.of : null
}

function answerReady(scene: Scene, value: string): Reply {
  const { asked } = scene
  const { typed, product } = asked
  if (value !== 'make' && value !== 'describe') return written(scene, value, () => writeAnswer(scene, value))
  if (typed === null || product === null) return { asked, notes: [] }
  if (value === 'describe') {
    const reply = written(scene, typed, () => writeTexts(scene, product, typed))
    return { ...reply, asked: { ...reply.asked, field: 'stock' }, notes: [scene.ctx.t('products-described')] }
  }
  const making: Scene = { ...scene, asked: { ...asked, field: 'new-category', typed: null } }
  return written(making, typed, () => writeAnswer(making, typed))
}
