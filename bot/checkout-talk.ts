// The checkout as a talk: a question, an answer, the next question, a summary, the order. What is answered lies in the shop's
// draft; the talk only remembers what it asked last, so that nothing typed is lost when it ends in the middle.
import { randomBytes } from 'node:crypto'
import { putOff, putStep } from './checkout-screen.ts'
import { currentStep, type Given, type Place, type Scene, takeAnswer } from './checkout-step.ts'
import type { Around, TalkContext } from './context.ts'
import { nextAnswer, type TalkKind } from './talks.ts'

/** A talk is replayed with every answer: whoever needs more of them goes on from the draft in a new one. */
const mostSteps = 60

export function checkoutTalk(around: Around): TalkKind {
  const sceneOf = (ctx: TalkContext): Scene => ({
    around,
    buyer: { customer: ctx.customer, language: ctx.language, t: ctx.t },
    token: randomBytes(18).toString('base64url'),
    tapped: tappedIn(ctx),
  })
  return {
    async builder(talk, ctx, begin) {
      let said = ctx
      let step = await talk.external(() => currentStep(sceneOf(ctx)))
      if (begin === 'answer')
        step = await talk.external(() => takeAnswer(sceneOf(ctx), step.asked, givenIn(ctx)))
      let asking = await putStep(said, step)
      for (let count = 0; step.asked !== 'over' && count < mostSteps; count++) {
        const asked = step.asked
        said = await nextAnswer(talk)
        const given = givenIn(said)
        // At the summary there is nothing to write: it is a search, or whatever else it may be.
        if (asked === 'summary' && isWritten(given)) await talk.skip({ next: true })
        if (asked === 'phone' && given.text === said.t('checkout-put-off')) return await putOff(said)
        step = await talk.external(() => takeAnswer(sceneOf(said), asked, given))
        asking = await putStep(said, step, asking)
      }
    },
    cancelled: putOff,
  }
}

/** Only what was sent lately can still be changed. */
function tappedIn({ callbackQuery, chat }: TalkContext): Place | undefined {
  const message = callbackQuery?.message
  if (chat === undefined || message?.date === undefined || message.date === 0 || message.text === undefined)
    return undefined
  return { chatId: chat.id, messageId: message.message_id }
}

function givenIn({ callbackQuery, message }: TalkContext): Given {
  if (callbackQuery?.data !== undefined) return { data: callbackQuery.data }
  if (message?.contact !== undefined) return { phone: withPlus(message.contact.phone_number) }
  if (message?.location === undefined) return message?.text === undefined ? {} : { text: message.text }
  const { latitude, longitude } = message.location
  return { location: { latitude, longitude } }
}

/** Telegram leaves the plus away, and without it the number would be read as one of the shop's country. */
export const withPlus = (phone: string): string => (phone.startsWith('+') ? phone : `+${phone}`)

const isWritten = ({ data, phone, location }: Given) =>
  data === undefined && phone === undefined && location === undefined
