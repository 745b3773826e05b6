// The checkout as a talk: a question, an answer, the next question, a summary, the order. What is answered lies in the shop's
// draft; the talk only remembers what it asked last, so that nothing typed is lost when it ends in the middle.
import * as z from 'zod'
import type { Json } from '#db/schema/kinds.ts'
import { checkoutFields } from '#shop/checkout/checkout-fields.ts'
import type { Around, TalkContext } from '../context.ts'
import type { Outcome, TalkKind } from '../talks.ts'
import { putOff, putStep } from './checkout-screen.ts'
import { currentStep, type Given, type Place, type Scene, type Step, takeAnswer } from './checkout-step.ts'

/** What was asked, and the message that asks. */
const askedKept = z.object({ asked: z.enum([...checkoutFields, 'summary']), asking: z.int().nullable() })

export function checkoutTalk(around: Around): TalkKind {
  const sceneOf = (ctx: TalkContext): Scene => ({
    around,
    buyer: { customer: ctx.customer, language: ctx.language, t: ctx.t },
    tapped: tappedIn(ctx),
  })
  return {
    ask: async (ctx) => await put(ctx, currentStep(sceneOf(ctx))),
    async take(ctx, { memory }) {
      const given = givenIn(ctx)
      const { asked, asking } = askedKept.safeParse(memory).data ?? {}
      // At the summary there is nothing to write: it is a search, or whatever else it may be.
      if (asked === 'summary' && isWritten(given)) return 'passed'
      if (asked === 'phone' && given.text === ctx.t('checkout-put-off')) {
        await putOff(ctx)
        return 'over'
      }
      const scene = sceneOf(ctx)
      const step = takeAnswer(scene, asked ?? currentStep(scene).asked, given)
      return outcomeOf(await put(ctx, step, asking ?? undefined))
    },
    cancelled: putOff,
  }
}

async function put(ctx: TalkContext, step: Step, before?: number): Promise<Json | undefined> {
  const asking = await putStep(ctx, step, before)
  return step.asked === 'over' ? undefined : { asked: step.asked, asking: asking ?? null }
}

const outcomeOf = (memory: Json | undefined): Outcome => (memory === undefined ? 'over' : { memory })

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
