// What this app gets from the server. The answers are typed by the server's own routes.
import type { hc, InferResponseType } from 'hono/client'
import type { Api } from '#server/api.ts'
import type { ShopView } from '#server/routes/shop.ts'

type Client = ReturnType<typeof hc<Api>>

export type { ShopView }
export type CategoryView = ShopView['categories'][number]
export type HomeView = InferResponseType<Client['home']['$get'], 200>
export type CatalogueView = InferResponseType<Client['catalogue']['$get'], 200>
export type CardView = CatalogueView['items'][number]
export type FacetsView = InferResponseType<Client['facets']['$get'], 200>
export type SearchView = InferResponseType<Client['search']['$get'], 200>
export type SuggestionsView = InferResponseType<Client['suggestions']['$get'], 200>
export type TextView = InferResponseType<Client['pages'][':slug']['$get'], 200>
export type BlockView = TextView['text'][number]
export type ProductView = InferResponseType<Client['products'][':id']['$get'], 200>
export type ColourView = ProductView['colours'][number]
export type VariantView = ProductView['variants'][number]
export type PictureView = ColourView['pictures'][number]
