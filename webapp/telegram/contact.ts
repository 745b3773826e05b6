// The phone number that Telegram knows, if the customer shares it. It goes to the bot, which notes it with what the customer
// is ordering; newer clients also hand it to the page.
import { readJson } from './launch-params.ts'
import { isAtLeast, on, post } from './transport.ts'

const since = '6.9'
const patienceMs = 3_000
const pauseMs = 150

/** False where the customer has to write it. */
export const canShareContact: boolean = isAtLeast(since)

/** Without a phone, the draft on the server has it as soon as the bot does. */
export type SharedContact = { isShared: boolean; phone?: string }

/** Answers when the customer does. */
export function requestContact(): Promise<SharedContact> {
  return new Promise((answer) => {
    if (!canShareContact) return answer({ isShared: false })
    const stop = on('phone_requested', async ({ status }) => {
      stop()
      if (status !== 'sent') return answer({ isShared: false })
      const phone = await askPhone()
      answer({ isShared: true, ...(phone !== undefined && { phone }) })
    })
    post('web_app_request_phone', '', since)
  })
}

/** Telegram has it a little later than it says so, and some clients never. */
function askPhone(): Promise<string | undefined> {
  return new Promise((answer) => {
    const question = { req_id: `contact-${Date.now()}`, method: 'getRequestedContact', params: {} }
    const ask = () => post('web_app_invoke_custom_method', question, since)
    const settle = (phone?: string) => {
      stop()
      clearTimeout(patience)
      answer(phone)
    }
    const stop = on('custom_method_invoked', ({ req_id: id, result }) => {
      if (id !== question.req_id) return
      const phone = phoneIn(String(result))
      if (phone !== undefined) settle(phone)
      else setTimeout(ask, pauseMs)
    })
    const patience = setTimeout(settle, patienceMs)
    ask()
  })
}

/** It comes without its plus. Signed, too; but whatever stands in the form is as good as typed. */
function phoneIn(signed: string): string | undefined {
  const contact = readJson(new URLSearchParams(signed).get('contact'))
  if (!('phone_number' in contact)) return undefined
  return `+${String(contact.phone_number).replace('+', '')}`
}
