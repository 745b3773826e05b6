// What a person did wrong or came too late for. Each code is a text in every language: error-<code>.
// Anything else that is thrown is a bug of ours.

export const errorCodes = [
  // anyone
  'not-allowed',
  'not-found',
  'invalid-input',
  'changed-meanwhile',
  'text-too-long',
  'file-too-heavy',
  'file-not-fetched',
  // cart and checkout
  'cart-empty',
  'cart-full',
  'cart-changed',
  'out-of-stock',
  'not-for-sale',
  'quantity-invalid',
  'name-required',
  'name-too-long',
  'phone-required',
  'phone-invalid',
  'phone-too-short',
  'phone-too-long',
  'email-required',
  'email-invalid',
  'delivery-required',
  'delivery-unknown',
  'address-required',
  'address-too-short',
  'address-too-long',
  'comment-required',
  'payment-required',
  'payment-unknown',
  'shop-closed',
  'order-below-minimum',
  'favourites-full',
  // promo codes
  'promo-unknown',
  'promo-not-yet',
  'promo-over',
  'promo-used-up',
  'promo-once',
  'promo-first-order',
  'promo-minimum',
  'promo-invalid',
  'promo-exists',
  'promo-unread',
  'promo-in-use',
  // orders
  'order-move-refused',
  'order-not-editable',
  'order-would-be-empty',
  'assignee-unfit',
  // reviews
  'review-not-yet',
  'review-decided',
  // dialogue
  'dialogue-unheard',
  'dialogue-too-many',
  'dialogue-gone',
  'dialogue-elsewhere',
  // guests
  'guest-link-unknown',
  'guest-link-expired',
  'guest-link-used',
  // personal data
  'orders-open',
  // staff
  'invitation-unknown',
  'invitation-expired',
  'invitation-used',
  'owner-exists',
  'last-owner',
  'already-staff',
  // catalogue
  'sku-taken',
  'price-invalid',
  'old-price-invalid',
  'stock-invalid',
  'stock-empty',
  'variant-exists',
  'title-required',
  'category-loop',
  'category-not-empty',
  'category-line',
  'category-lines-many',
  'product-incomplete',
  'product-full',
  'colour-unknown',
  'sizes-invalid',
  'category-unknown',
  'offer-unknown',
  'offer-unclear',
  'offer-which',
  'status-invalid',
  // pictures
  'picture-unknown-kind',
  'picture-heic',
  'picture-damaged',
  'picture-too-heavy',
  'picture-too-large',
  'picture-too-small',
  'picture-too-long',
  'picture-busy',
  'picture-not-kept',
  'pictures-too-many',
  // bulk
  'bulk-nothing',
  'bulk-too-late',
  'bulk-undone',
  'bulk-busy',
  'bulk-step',
  'bulk-many',
  // import and export
  'import-nothing',
  'import-changed',
  'import-no-rows',
  'import-busy',
  'import-gone',
  'sheet-unknown-kind',
  'sheet-not-ours',
  'sheet-empty',
  'sheet-locked',
  'sheet-damaged',
  'sheet-too-large',
  'sheet-too-many-rows',
  'sheet-too-slow',
  'sheet-zip-no-table',
  'sheet-zip-many-tables',
  'export-nothing',
  // broadcasts
  'broadcast-running',
  'broadcast-over',
  'broadcast-nobody',
  'broadcast-empty',
  'broadcast-caption-too-long',
  'broadcast-link-invalid',
  'broadcast-label-too-long',
  'broadcast-refused',
  // backups
  'passphrase-too-short',
  'passphrase-too-long',
  'passphrase-too-simple',
  'backup-too-large',
  'backup-busy',
  'pictures-too-large',
  // settings
  'setting-invalid',
  'notify-chats-full',
  'text-empty',
  'count-invalid',
  'share-invalid',
  'hours-invalid',
  'moment-invalid',
  'moment-past',
  'time-zone-unknown',
  'currency-unknown',
  'country-unknown',
  'language-own',
  'language-last',
  'methods-full',
  'method-unread',
  'mails-full',
  'mail-off',
  'numbering-begun',
  // pages
  'page-exists',
  'pages-full',
] as const
export type ErrorCode = (typeof errorCodes)[number]
export type ErrorParams = Record<string, string | number>

export class ShopError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams
  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code)
    this.name = 'ShopError'
    this.code = code
    this.params = params
  }
}

export type Attempt<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; params: ErrorParams }

/** An expected failure as a value, for callers that speak it or store it; a bug still throws. */
export function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    if (error instanceof ShopError) return { ok: false, code: error.code, params: error.params }
    throw error
  }
}
