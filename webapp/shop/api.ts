// What this app asks the server for. The answers are typed by the server's own routes.
import type { hc, InferResponseType } from 'hono/client'
import type { Api } from '#server/api.ts'
import type { ShopView } from '#server/routes/shop.ts'
import { ask } from '../loading.ts'

type Client = ReturnType<typeof hc<Api>>

export type { ShopView }
export type CategoryView = ShopView['categories'][number]
export type CatalogueView = InferResponseType<Client['catalogue']['$get'], 200>
export type CardView = CatalogueView['items'][number]
export type ProductView = InferResponseType<Client['products'][':id']['$get'], 200>
export type ColourView = ProductView['colours'][number]
export type VariantView = ProductView['variants'][number]
export type PictureView = ColourView['pictures'][number]

export const askShop = (language: string) => ask<ShopView>('/api/shop', { language })

export const askCatalogue = (query: { language: string; category?: string; cursor?: string }) =>
  ask<CatalogueView>('/api/catalogue', query)

export const askProduct = (id: number, language: string) =>
  ask<ProductView>(`/api/products/${id}`, { language })
