// What becomes of an answer in words about an order: the order moves, is noted, or gets something more. Refused in words, and asked
// again where another answer would do.
import type { Staff } from '#shop/actor.ts'
import { type Attempt, attempt } from '#shop/error.ts'
import type { Order } from '#shop/orders/order-access.ts'
import { type MoveOrder, moveOrder } from '#shop/orders/order-moves.ts'
import { noteOrder } from '#shop/orders/order-note.ts'
import type { Around, TalkContext } from '../../context.ts'
import { speechIn } from '../staff-speech.ts'
import { addByWords } from './edit-adding.ts'
import type { QuestionAbout, QuestionTalk } from './order-questions.ts'
import { moveRefusalWords } from './order-refusals.ts'

export type Given = { person: TalkContext; around: Around; staff: Staff; about: QuestionAbout; text: string }
/** `again`: the words say what to write instead. Empty words: what was asked for is shown already. */
export type Answered = { words: string; again: boolean }

export const answers: Record<QuestionTalk, (given: Given) => Answered | Promise<Answered>> = {
  'order-tracking': (given) => move(given, { to: 'sent', tracking: given.text }),
  'order-reason': (given) => move(given, { to: 'cancelled', note: given.text }),
  'order-note': (given) => {
    const { around, staff, about, text } = given
    const note = { orderId: about.orderId, note: text }
    return told(
      given,
      attempt(() => noteOrder(around.db, staff, note, around.now())),
    )
  },
  'order-adding': addByWords,
}

function move(given: Given, wish: Pick<MoveOrder, 'to' | 'tracking' | 'note'>): Answered {
  const { around, staff, about } = given
  const { orderId, version } = about
  return told(
    given,
    attempt(() => moveOrder(around.db, staff, { orderId, version, ...wish }, around.now())),
    wish.to,
  )
}

function told({ person, around, about }: Given, done: Attempt<Order>, to = 'noted'): Answered {
  const speech = speechIn(person, around)
  if (done.ok)
    return { words: speech.t(`staff-answered-${to}`, { number: String(done.value.number) }), again: false }
  const words = moveRefusalWords(speech, around, { orderId: about.orderId, ...done })
  return { words, again: done.code === 'comment-too-long' }
}
