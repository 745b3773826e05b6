// What follows a tap: the act goes to the server, and what comes back opens on the phone it was made on.
import type { Act, Checkout, Done, Phone, Tapped } from './contract.ts'
import { t } from './language.ts'
import { refusalText } from './refusals.ts'
import { type PaymentEnd, screenOf } from './screens.ts'
import { send, state } from './state.ts'

const toastMs = 4_000

export function inChat(phone: Phone): { person: number; chat: number } {
  return { person: phone.person.id, chat: phone.chat.id }
}

/** Nothing when it was refused; the phone then says why. */
export async function perform(
  phone: Phone,
  act: Act,
  files: readonly File[] = [],
): Promise<Done | undefined> {
  const answer = await send(act, files)
  if (!answer.ok) {
    showToast(phone.key, refusalText(answer.error))
    return undefined
  }
  if (answer.done.tapped !== undefined) goOn(phone, answer.done.tapped, act)
  return answer.done
}

export async function pressButton(phone: Phone, message: number, row: number, column: number): Promise<void> {
  const { pressed } = screenOf(phone.key)
  const button = `${message}:${row}:${column}`
  pressed.value = [...pressed.value, button]
  await perform(phone, { do: 'press', ...inChat(phone), message, row, column })
  pressed.value = pressed.value.filter((each) => each !== button)
}

export function openLink(phone: Phone, url: string): void {
  void perform(phone, { do: 'open-link', ...inChat(phone), url })
}

export function showToast(key: string, text: string): void {
  const { toast } = screenOf(key)
  toast.value = text
  setTimeout(() => {
    if (toast.value === text) toast.value = undefined
  }, toastMs)
}

export async function copyText(key: string, text: string): Promise<void> {
  await navigator.clipboard.writeText(text).then(
    () => showToast(key, t('sandbox-copied')),
    () => showToast(key, text),
  )
}

/** Resolves when the sheet is closed, one way or another. */
export function openCheckout(key: string, checkout: Checkout, message?: number): Promise<PaymentEnd> {
  return new Promise((resolve) => {
    screenOf(key).checkout.value = {
      checkout,
      ...(message === undefined ? {} : { message }),
      ended: (end) => {
        screenOf(key).checkout.value = undefined
        resolve(end)
      },
    }
  })
}

/** `act` is what led here, if it was an act. */
export function goOn(phone: Phone, tapped: Tapped, act?: Act): void {
  const screen = screenOf(phone.key)
  switch (tapped.kind) {
    case 'answer':
      if (tapped.answer?.url !== undefined) openWindow(tapped.answer.url)
      else if (tapped.answer?.text && tapped.answer.alert) {
        screen.dialog.value = { kind: 'alert', text: tapped.answer.text }
      } else if (tapped.answer?.text) showToast(phone.key, tapped.answer.text)
      break
    case 'url':
      openWindow(tapped.url)
      break
    case 'copy':
      void copyText(phone.key, tapped.text)
      break
    case 'app':
      screen.appButton.value = act?.do === 'key' ? keyText(phone, act) : undefined
      screen.app.value = tapped.launch
      break
    case 'inline':
      if (tapped.here) startInline(phone.key, tapped.query)
      else screen.dialog.value = { kind: 'choose-chat', query: tapped.query }
      break
    case 'invoice':
      void openCheckout(phone.key, tapped.checkout, act?.do === 'press' ? act.message : undefined)
      break
    case 'contact':
    case 'location':
      screen.dialog.value = { kind: tapped.kind }
      break
    case 'sent':
      break
  }
}

/** The composer of that phone asks the bot. */
export function startInline(key: string, query: string): void {
  screenOf(key).text.value = `@${state.value?.bot.username} ${query}`
}

function keyText({ keyboard }: Phone, { row, column }: { row: number; column: number }): string | undefined {
  if (keyboard === undefined || !('keyboard' in keyboard.markup)) return undefined
  const key = keyboard.markup.keyboard[row]?.[column]
  return typeof key === 'string' ? key : key?.text
}

function openWindow(url: string): void {
  window.open(url, '_blank', 'noopener')
}
