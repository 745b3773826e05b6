// A shop as the Mini App and the browser buy in it: one thing to buy, and the way from the cart to the order.
import { addProduct, addVariant, memoryDb } from './shop.ts'
import { openPeople, type Visitor } from './visitors.ts'

export const answers = {
  deliveryId: 'courier',
  name: 'Zinaida',
  phone: '8 921 765-43-21',
  email: 'zina@example.com',
  address: 'Lesnaya street 5',
  comment: 'the blue door',
  paymentId: 'on-delivery',
} as const
/** Whatever of it turns up where it has no business. */
export const traces = /Zinaida|9217654321|zina@example|Lesnaya|blue door/

export const priceMinor = 1990_00

export function openWebShop({
  stock = 10,
  ...wish
}: { stock?: number } & Parameters<typeof openPeople>[1] = {}) {
  const db = memoryDb()
  const { id: productId } = addProduct(db, { title: { en: 'Tee', ru: 'Футболка' }, priceMinor })
  const { id: variantId } = addVariant(db, productId, { size: 'M', stock })
  return { ...openPeople(db, wish), productId, variantId }
}

export const keyOf = (name: string) => `key-of-the-form-${name}`

/** Everything but the last tap. */
export async function fillForm(who: Visitor, variantId: number, key = keyOf('first')): Promise<void> {
  await who.ask('POST', '/api/cart/lines', { variantId, quantity: 1 })
  await who.ask('POST', '/api/checkout', { key })
  for (const [field, value] of Object.entries(answers)) {
    await who.ask('PUT', '/api/checkout/fields', { field, value })
  }
}

export const place = (who: Visitor, key = keyOf('first'), totalMinor = priceMinor) =>
  who.ask('POST', '/api/orders', { key, totalMinor })

/** The link's token. */
export async function order(who: Visitor, variantId: number, key = keyOf('first')): Promise<string> {
  await fillForm(who, variantId, key)
  const { status, body } = await place(who, key)
  if (status !== 200) throw new Error(`no order: ${JSON.stringify(body)}`)
  return (body as { order: { token: string } }).order.token
}

export const codeIn = ({ status, body }: { status: number; body: unknown }) =>
  `${status} ${(body as { error?: { code?: string } } | undefined)?.error?.code ?? ''}`.trim()
