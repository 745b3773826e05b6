// What this app asks the server for; paths, questions and answers are typed by the server's own routes.
import { hc, type InferResponseType } from 'hono/client'
import type { Api } from '#server/api.ts'
import type { ShopView } from '#server/routes/shop.ts'
import { ask } from '../loading.ts'

const patienceMs = 30_000
const client = hc<Api>('/api', {
  fetch: (path: RequestInfo | URL, init?: RequestInit) =>
    fetch(path, { ...init, signal: AbortSignal.timeout(patienceMs) }),
})

export type { ShopView }
export type CategoryView = ShopView['categories'][number]
export type CatalogueView = InferResponseType<typeof client.catalogue.$get, 200>
export type CardView = CatalogueView['items'][number]
export type ProductView = InferResponseType<(typeof client.products)[':id']['$get'], 200>
export type ColourView = ProductView['colours'][number]
export type VariantView = ProductView['variants'][number]
export type PictureView = ColourView['pictures'][number]

/** A tree within itself is more than the types of the routes can carry over. */
export const askShop = (language: string) =>
  ask(client.shop.$get({ query: { language } })) as Promise<ShopView>

export const askCatalogue = (query: { language: string; category?: string; cursor?: string }) =>
  ask(client.catalogue.$get({ query }))

export const askProduct = (id: number, language: string) =>
  ask(client.products[':id'].$get({ param: { id: String(id) }, query: { language } }))
