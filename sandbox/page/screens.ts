// What is open on a phone's screen and concerns nobody else: half a message, a sheet, a hint. Gone with the page.
import { type Signal, signal } from '@preact/signals'
import type { Checkout, Launch } from './contract.ts'

export type Dialog =
  | { kind: 'alert'; text: string }
  | { kind: 'contact' }
  | { kind: 'location' }
  | { kind: 'choose-chat'; query: string }
  | { kind: 'receipt'; message: number }

export type PaymentEnd = 'paid' | 'failed' | 'cancelled'
export type CheckoutOpen = { checkout: Checkout; message?: number; ended: (end: PaymentEnd) => void }

export type Screen = {
  text: Signal<string>
  replyTo: Signal<number | undefined>
  editing: Signal<number | undefined>
  /** Chosen, and to be looked at before they are sent. */
  attached: Signal<readonly File[]>
  /** Files on their way. */
  sending: Signal<number>
  /** Nothing is all of them. */
  topic: Signal<number | undefined>
  /** The message whose reply keyboard was put away. */
  foldedKeyboard: Signal<number | undefined>
  /** Buttons pressed and not answered yet, as `<message>:<row>:<column>`. */
  pressed: Signal<readonly string[]>
  toast: Signal<string | undefined>
  dialog: Signal<Dialog | undefined>
  checkout: Signal<CheckoutOpen | undefined>
  /** The Mini App over the chat. */
  app: Signal<Launch | undefined>
  /** What the keyboard button said that opened it. */
  appButton: Signal<string | undefined>
  /** The last message that somebody had before their eyes. */
  seen: Signal<number>
  /** The message to scroll to and light up; each request is a new object. */
  wanted: Signal<{ message: number } | undefined>
}

/** The phone to bring before the eyes: a new one may stand beyond the edge. */
export const wantedPhone = signal<string | undefined>(undefined)

const screens = new Map<string, Screen>()

export function screenOf(key: string): Screen {
  const known = screens.get(key) ?? emptyScreen()
  screens.set(key, known)
  return known
}

function emptyScreen(): Screen {
  return {
    text: signal(''),
    replyTo: signal(undefined),
    editing: signal(undefined),
    attached: signal([]),
    sending: signal(0),
    topic: signal(undefined),
    foldedKeyboard: signal(undefined),
    pressed: signal([]),
    toast: signal(undefined),
    dialog: signal(undefined),
    checkout: signal(undefined),
    app: signal(undefined),
    appButton: signal(undefined),
    seen: signal(Number.POSITIVE_INFINITY),
    wanted: signal(undefined),
  }
}
