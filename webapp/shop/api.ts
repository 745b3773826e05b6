// What this app gets from the server. The answers are typed by the server's own routes.
import type { hc, InferResponseType } from 'hono/client'
import type { Api } from '#server/api.ts'
import type { Me } from '#server/routes/me.ts'
import type { ShopView } from '#server/routes/shop.ts'

type Client = ReturnType<typeof hc<Api>>

export type { Me, ShopView }
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
export type ReviewsView = InferResponseType<Client['products'][':id']['reviews']['$get'], 200>
export type ReviewView = ReviewsView['items'][number]
export type FavouritesView = InferResponseType<Client['favourites']['$get'], 200>
export type LikedView = InferResponseType<Client['favourites'][':productId']['$put'], 200>
export type ColourView = ProductView['colours'][number]
export type VariantView = ProductView['variants'][number]
export type PictureView = ColourView['pictures'][number]

export type CartPage = InferResponseType<Client['cart']['$get'], 200>
export type CartLineView = CartPage['cart']['lines'][number]
export type CartChange = CartLineView['changes'][number]
export type CheckoutView = InferResponseType<Client['checkout']['$get'], 200>
export type AnswersView = InferResponseType<Client['checkout']['answers']['$put'], 200>
export type CheckoutField = CheckoutView['asked'][number]['field']
export type OrderPage = InferResponseType<Client['orders']['$post'], 200>
export type OrdersView = InferResponseType<Client['orders']['$get'], 200>
export type RepeatedView = InferResponseType<Client['orders'][':token']['repeat']['$post'], 200>
