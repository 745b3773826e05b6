// Has done what an app asked for: by the sandbox behind the page, or by the page around the frame.
import type { Act, Done, Launch, Phone, Tapped } from '../contract.ts'
import type { Answer, Effect, Outcome } from './state.ts'

export type InvoiceStatus = 'paid' | 'cancelled' | 'failed' | 'pending'

/** What the page gives and does. */
export type Surroundings = {
  launch: Launch
  phone: Phone
  /** The text of the keyboard button that opened the app: data for the bot says it. */
  button?: string
  botInline?: boolean
  act: (act: Act) => Promise<Done>
  onInvoice: (slug: string) => Promise<InvoiceStatus>
  onTapped: (tapped: Tapped) => void
  onClose: () => void
}

export async function perform(
  effect: Effect,
  { launch, phone, button, act, onInvoice, onTapped, onClose }: Surroundings,
): Promise<Outcome> {
  const person = phone.person.id
  const chat = phone.chat.id
  switch (effect.do) {
    case 'close':
      onClose()
      return {}
    case 'tapped':
      onTapped(effect.tapped)
      return {}
    case 'tg-link': {
      const { tapped } = await act({ do: 'open-link', person, chat, url: effect.url })
      if (tapped !== undefined) onTapped(tapped)
      return {}
    }
    case 'send-data':
      await act({ do: 'app-data', launch: launch.id, data: effect.data, button: button ?? launch.title })
      return {}
    case 'contact':
      await act({ do: 'app-contact', launch: launch.id, person })
      return { answers: [['phone_requested', { status: 'sent' }]] }
    case 'allow-writing':
      await act({ do: 'app-write-access', launch: launch.id, person, allowed: true })
      return { state: { mayWrite: true }, answers: [['write_access_requested', { status: 'allowed' }]] }
    case 'share':
      await act({ do: 'app-prepared', person, id: effect.id, chat })
      return { answers: [['prepared_message_sent', {}]] }
    case 'invoice':
      return { answers: [['invoice_closed', { slug: effect.slug, status: await onInvoice(effect.slug) }]] }
    case 'custom':
      return await callByName(effect, person, act)
    default:
      return {}
  }
}

async function callByName(
  { reqId, method, params }: Extract<Effect, { do: 'custom' }>,
  person: number,
  act: Surroundings['act'],
): Promise<Outcome> {
  const { custom } = await act({ do: 'app-custom', person, method, params })
  return { answers: [['custom_method_invoked', { req_id: reqId, ...custom }]] }
}

/** The app waits for something even if nothing came of what it asked. */
export function answersOfFailure(effect: Effect, about: string): Answer[] {
  const code = /^[A-Z_]+$/.test(about) ? about : 'UNKNOWN_ERROR'
  switch (effect.do) {
    case 'contact':
      return [['phone_requested', { status: 'cancelled' }]]
    case 'allow-writing':
      return [['write_access_requested', { status: 'cancelled' }]]
    case 'share':
      return [['prepared_message_failed', { error: code }]]
    case 'invoice':
      return [['invoice_closed', { slug: effect.slug, status: 'failed' }]]
    case 'custom':
      return [['custom_method_invoked', { req_id: effect.reqId, error: code }]]
    default:
      return []
  }
}
