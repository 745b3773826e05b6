// What the device knows and nobody likes to type: the phone number of the Telegram account, and where one is.
import { signal } from '@preact/signals'
import { failureOf } from '../../loading.ts'
import { requestContact } from '../../telegram/contact.ts'
import { askLocation } from '../../telegram/location.ts'
import type { CheckoutView } from '../api.ts'
import { askOwn, inTurn } from '../own.ts'
import { reread, takeView } from './checkout.ts'
import { give } from './checkout-answers.ts'
import { checkoutNow } from './checkout-state.ts'

type Sharing = 'idle' | 'asking' | 'failed'

export const sharingPhone = signal<Sharing>('idle')
export const sharingPlace = signal<Sharing>('idle')

const rereadTimes = 5
const rereadMs = 700

/** Where the client does not hand it to the page, the bot gets it and notes it in the draft. */
export async function sharePhone(): Promise<void> {
  if (sharingPhone.peek() === 'asking') return
  sharingPhone.value = 'asking'
  const before = checkoutNow()?.fields.phone
  const { isShared, phone } = await requestContact()
  if (!isShared) {
    sharingPhone.value = 'idle'
    return
  }
  const isThere = phone === undefined ? await waitForPhone(before) : await give('phone', phone)
  sharingPhone.value = isThere ? 'idle' : 'failed'
}

async function waitForPhone(before: string | undefined): Promise<boolean> {
  for (let time = 0; time < rereadTimes; time++) {
    await reread()
    const phone = checkoutNow()?.fields.phone
    if (phone && phone !== before) return true
    await new Promise((resolve) => setTimeout(resolve, rereadMs))
  }
  return Boolean(checkoutNow()?.fields.phone)
}

export async function sharePlace(): Promise<void> {
  if (sharingPlace.peek() === 'asking') return
  sharingPlace.value = 'asking'
  const place = await askLocation()
  const isThere = place !== undefined && (await savePlace(place))
  sharingPlace.value = isThere ? 'idle' : 'failed'
}

/** Null takes it back. */
export async function savePlace(place: { latitude: number; longitude: number } | null): Promise<boolean> {
  try {
    const asking = { method: 'PUT', body: place } as const
    await takeView(await inTurn(() => askOwn<CheckoutView>('checkout/location', asking)))
    return true
  } catch (thrown) {
    if (failureOf(thrown).code === 'not-found') await reread()
    return false
  }
}
