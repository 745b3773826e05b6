// How each expected failure is answered over HTTP; the shop itself knows of no HTTP.
import type { ErrorCode } from '#shop/error.ts'

type Status = 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503 | 507

/**
 * 409: the world moved on since the customer looked. 410: it was there once. 422: what was typed or sent is wrong. 429 and 503:
 * the same, a little later.
 */
const statuses: Partial<Record<ErrorCode, Status>> = {
  'not-allowed': 403,
  'not-found': 404,
  'invalid-input': 400,
  'changed-meanwhile': 409,
  'cart-changed': 409,
  'out-of-stock': 409,
  'not-for-sale': 409,
  'favourites-full': 409,
  'shop-closed': 409,
  'promo-used-up': 409,
  'promo-exists': 409,
  'order-move-refused': 409,
  'order-not-editable': 409,
  'review-not-yet': 409,
  'review-decided': 409,
  'guest-link-unknown': 404,
  'guest-link-expired': 410,
  'guest-link-used': 410,
  'invitation-unknown': 404,
  'invitation-expired': 410,
  'invitation-used': 410,
  'owner-exists': 409,
  'last-owner': 409,
  'already-staff': 409,
  'sku-taken': 409,
  'category-not-empty': 409,
  'page-exists': 409,
  'picture-too-heavy': 413,
  'picture-busy': 503,
  'picture-not-kept': 507,
  'pictures-too-many': 429,
  'bulk-too-late': 409,
  'bulk-undone': 409,
}

export function statusOf(code: ErrorCode): Status {
  return statuses[code] ?? 422
}
