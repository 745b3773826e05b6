// How the order being made stands: as the server last said, and what is typed on top of it.
import { signal } from '@preact/signals'
import type { Failure, Loading } from '../../loading.ts'
import type { CheckoutField, CheckoutView } from '../api.ts'
import { kept } from './kept.ts'

/** `waiting` for a connection. */
export type Standing = 'typed' | 'saving' | 'waiting' | 'wrong'
export type Answer = { text: string; standing: Standing; failure?: Failure }
export type Texts = Partial<Record<CheckoutField, string>>

export const checkout = signal<Loading<CheckoutView>>({ state: 'loading' })
/** Only what differs from what the server has. */
export const unsaved = signal<Partial<Record<CheckoutField, Answer>>>({})
/** Perhaps meant instead of the e-mail that was given. */
export const suggestedEmail = signal<string | undefined>(undefined)

/** The same texts, for a page that is opened after this one. */
export const keptTexts = kept<{ key: string; texts: Texts }>('checkout')
/** An order that was sent and never answered: the page was closed meanwhile, or had to give up. */
export const askedOrder = kept<{ key: string; totalMinor: number }>('order-asked')

export function checkoutNow(): CheckoutView | undefined {
  const { value } = checkout
  return value.state === 'ready' ? value.value : undefined
}

/** It has become an order: nothing of it is left here. */
export function closeCheckout(): void {
  askedOrder.write(undefined)
  keptTexts.write(undefined)
  unsaved.value = {}
  suggestedEmail.value = undefined
  checkout.value = { state: 'loading' }
}
