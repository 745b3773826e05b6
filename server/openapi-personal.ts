// What is somebody's own, described: a line for each route.
import {
  answerInput,
  answersInput,
  arrivalInput,
  checkoutInput,
  guestLinkInput,
  languageInput,
  lineInput,
  locationInput,
  orderInput,
  ordersInput,
  promoInput,
} from '#shop/contract.ts'
import type { Described, DescribedGroup } from './openapi.ts'

const query = languageInput
const cart = 'The cart as its page shows it: lines, what changed, sums, delivery, what is missing.'
const form = 'The form: what is asked, what is answered, what it will cost, and why it would be refused.'
const page = 'The order: stages with their times, lines, sums, and what may be done with it.'

const wrongAnswers = [
  ...(['name-too-long', 'phone-invalid', 'phone-too-short', 'phone-too-long', 'email-invalid'] as const),
  ...(['address-too-short', 'address-too-long', 'text-too-long'] as const),
  ...(['delivery-unknown', 'payment-unknown'] as const),
]

const me: Described[] = [
  {
    ...{ method: 'get', path: '/me', summary: 'Who asks' },
    answer:
      'kind (telegram, guest, nobody), language, pieces in the cart, favourites, whether they work here.',
  },
]

const cartRoutes: Described[] = [
  { method: 'get', path: '/cart', summary: 'The cart', query, answer: cart },
  { method: 'delete', path: '/cart', summary: 'Empty the cart', query, answer: cart },
  {
    ...{ method: 'post', path: '/cart/lines', summary: 'So many more of a thing', query, body: lineInput },
    ...{ answer: cart, refusals: ['not-for-sale', 'out-of-stock', 'cart-full', 'quantity-invalid'] },
  },
  {
    ...{
      method: 'put',
      path: '/cart/lines',
      summary: 'Exactly so many; 0 takes it out',
      query,
      body: lineInput,
    },
    ...{ answer: cart, refusals: ['not-for-sale', 'out-of-stock', 'cart-full', 'quantity-invalid'] },
  },
  {
    ...{ method: 'delete', path: '/cart/lines/:id', summary: 'Take out a line', query },
    ...{ answer: cart, refusals: ['not-found'] },
  },
  {
    ...{
      method: 'put',
      path: '/cart/promo',
      summary: 'Use a promo code',
      query,
      body: promoInput,
      answer: cart,
    },
    refusals: ['promo-unknown', 'promo-over', 'promo-used-up', 'promo-once', 'promo-first-order'],
  },
  { method: 'delete', path: '/cart/promo', summary: 'Take the promo code off', query, answer: cart },
  { method: 'post', path: '/cart/seen', summary: 'What changed has been seen', query, answer: cart },
]

const checkoutRoutes: Described[] = [
  {
    ...{ method: 'get', path: '/checkout', summary: 'The form that was begun', query },
    ...{ answer: form, refusals: ['not-found'] },
  },
  {
    ...{
      method: 'post',
      path: '/checkout',
      summary: 'Begin the form, or go on with it',
      query,
      body: checkoutInput,
    },
    ...{ answer: form, refusals: ['cart-empty'] },
  },
  {
    ...{ method: 'put', path: '/checkout/fields', summary: 'Answer one question', query, body: answerInput },
    answer: 'The answer as it is kept, perhaps with what was meant instead, and the form.',
    refusals: [
      'not-found',
      'name-required',
      'phone-required',
      'email-required',
      'address-required',
      ...wrongAnswers,
    ],
  },
  {
    ...{ method: 'put', path: '/checkout/answers', summary: 'Answer several questions at once', query },
    body: answersInput,
    answer: 'By field: what is kept, and why another one is not; and the form.',
    refusals: ['not-found'],
  },
  {
    ...{
      method: 'put',
      path: '/checkout/location',
      summary: 'A point on the map; null takes it back',
      query,
    },
    ...{ body: locationInput, answer: form, refusals: ['not-found'] },
  },
]

const orderRoutes: Described[] = [
  {
    ...{ method: 'get', path: '/orders', summary: 'One’s own orders, the newest first', query: ordersInput },
    answer: 'What one would know each by, and where the list goes on.',
  },
  {
    ...{
      method: 'post',
      path: '/orders',
      summary: 'Place the order, with answers the form has not got yet; the same key gives the same order',
      query,
    },
    ...{ body: orderInput, answer: page },
    refusals: [
      ...(['changed-meanwhile', 'cart-changed', 'cart-empty', 'out-of-stock', 'not-for-sale'] as const),
      ...([
        'shop-closed',
        'order-below-minimum',
        'name-required',
        'phone-required',
        'email-required',
      ] as const),
      ...(['delivery-required', 'address-required', 'payment-required'] as const),
      // Of the answers that come along; `field` says which.
      ...wrongAnswers,
    ],
  },
  {
    ...{ method: 'get', path: '/orders/:token', summary: 'An order by its link', query, hasEtag: true },
    ...{ answer: `${page} Whoever did not place it sees no name.`, refusals: ['not-found', 'too-many'] },
  },
  {
    ...{ method: 'post', path: '/orders/:token/cancel', summary: 'Take it back while it is new', query },
    ...{ answer: page, refusals: ['not-found', 'not-allowed', 'order-move-refused'] },
  },
  {
    ...{ method: 'post', path: '/orders/:token/repeat', summary: 'The same again, into the cart', query },
    ...{ answer: `${cart} Also what was added, and what could not be.`, refusals: ['not-found'] },
  },
]

const favouriteRoutes: Described[] = [
  { method: 'get', path: '/favourites', summary: 'What is liked', query, answer: 'Cards, the newest first.' },
  {
    ...{ method: 'put', path: '/favourites/:productId', summary: 'Like a product' },
    ...{ answer: 'The numbers of all that are liked.', refusals: ['not-found', 'favourites-full'] },
  },
  {
    ...{ method: 'delete', path: '/favourites/:productId', summary: 'Like it no more' },
    ...{ answer: 'The numbers of all that are liked.', refusals: ['not-found'] },
  },
]

const guestLinkRoutes: Described[] = [
  {
    ...{ method: 'post', path: '/guest-link', summary: 'A link by which a guest goes on in Telegram' },
    answer:
      'startapp, for t.me/<bot>?startapp= or ?start=, good once and for a quarter of an hour; null: nothing to take along.',
  },
  {
    ...{
      method: 'post',
      path: '/guest-link/redeem',
      summary: 'Take over the guest of a link',
      body: guestLinkInput,
    },
    answer: 'The same as /me.',
    refusals: ['guest-link-unknown', 'guest-link-expired', 'guest-link-used'],
  },
  {
    ...{
      method: 'post',
      path: '/arrivals',
      summary: 'Tell by whose link one has come into Telegram',
      body: arrivalInput,
    },
    answer: 'noted: whether it counts; it does once, and before the first order.',
  },
]

export const personalTable: readonly DescribedGroup[] = [
  { name: 'Who asks', isPersonal: true, routes: me },
  { name: 'Cart', isPersonal: true, routes: cartRoutes },
  { name: 'Checkout', isPersonal: true, routes: checkoutRoutes },
  { name: 'Orders', isPersonal: true, routes: orderRoutes },
  { name: 'Favourites', isPersonal: true, routes: favouriteRoutes },
  {
    name: 'Pictures',
    isPersonal: true,
    routes: [
      {
        ...{ method: 'post', path: '/pictures', summary: 'Send a picture; for staff who work on goods' },
        answer: 'What it is known by, its size, and what stands in its place until it comes.',
        refusals: [
          'not-allowed',
          'picture-too-heavy',
          'pictures-too-many',
          'picture-busy',
          'picture-not-kept',
        ],
      },
    ],
  },
  { name: 'From the browser into Telegram', isPersonal: true, routes: guestLinkRoutes },
]
