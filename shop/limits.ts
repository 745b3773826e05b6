// Bounds that forms show and rules enforce. Plain numbers, so that the Mini App may have them without the rules.

export const limits = {
  name: 100,
  address: 500,
  addressShortest: 5,
  comment: 1000,
  email: 254,
  cartLines: 100,
  favourites: 200,
  lineQuantity: 999,
  promoCode: 32,
  review: 1000,
  note: 500,
  tracking: 100,
  /** So far a narrowed list is counted; one more stands for all beyond. */
  counted: 1000,
  /** What Telegram takes in one message. */
  message: 4096,
} as const
