// The ways that lead through the shop from wherever one is.
import { type PageName, pathTo } from '../route.ts'

export type WayName = 'home' | 'catalogue' | 'favourites' | 'cart' | 'orders'
export type Way = { name: WayName; path: string; pages: readonly PageName[] }

export const ways: readonly Way[] = [
  { name: 'home', path: pathTo.home, pages: ['home'] },
  { name: 'catalogue', path: pathTo.find, pages: ['search', 'category', 'product'] },
  { name: 'favourites', path: pathTo.favourites, pages: ['favourites'] },
  { name: 'cart', path: pathTo.cart, pages: ['cart', 'checkout'] },
  { name: 'orders', path: pathTo.orders, pages: ['orders', 'order'] },
]
