// What is the same for everybody, described: a line for each route of the catalogue.
import type { DescribedGroup } from './openapi.ts'
import { question as catalogueQuestion } from './routes/catalogue.ts'
import { question as facetsQuestion } from './routes/facets.ts'
import { question as homeQuestion } from './routes/home.ts'
import { question as pageQuestion } from './routes/pages.ts'
import { question as productQuestion, reviewsQuestion } from './routes/products.ts'
import { question as searchQuestion } from './routes/search.ts'
import { question as shopQuestion } from './routes/shop.ts'
import { question as suggestionsQuestion } from './routes/suggestions.ts'

const get = { method: 'get', hasEtag: true } as const

export const catalogueTable: readonly DescribedGroup[] = [
  {
    name: 'Shop',
    isPersonal: false,
    routes: [
      {
        ...{ ...get, path: '/shop', summary: 'The shop itself', query: shopQuestion },
        answer: 'Names, looks, languages, currency, contact, its own pages and the tree of categories.',
      },
      {
        ...{ ...get, path: '/home', summary: 'The first screen', query: homeQuestion },
        answer: 'Cards of what is new, on sale and often bought.',
      },
      {
        ...{ ...get, path: '/pages/:slug', summary: 'A page of the shop’s own', query: pageQuestion },
        ...{ answer: 'Its title, and its text as blocks.', refusals: ['not-found'] },
      },
    ],
  },
  {
    name: 'Catalogue',
    isPersonal: false,
    routes: [
      {
        ...{ ...get, path: '/catalogue', summary: 'Products, page by page', query: catalogueQuestion },
        answer: 'Cards, how many there are, and the cursor of the next page; null when there is none.',
        refusals: ['not-found'],
      },
      {
        ...{ ...get, path: '/facets', summary: 'What a list can be narrowed down by', query: facetsQuestion },
        ...{ answer: 'Colours, sizes, lowest and highest price.', refusals: ['not-found'] },
      },
      {
        ...{ ...get, path: '/products/:id', summary: 'One product', query: productQuestion },
        answer:
          'Its texts, a gallery for each colour, what can be had of each variant, and what goes with it.',
        refusals: ['not-found'],
      },
      {
        ...{ ...get, path: '/products/:id/reviews', summary: 'What buyers say', query: reviewsQuestion },
        ...{ answer: 'Reviews, the newest first, and where they go on.', refusals: ['not-found'] },
      },
      {
        ...{ ...get, path: '/search', summary: 'Search', query: searchQuestion },
        answer: 'Cards, and what was understood where that is not what was typed.',
      },
      {
        ...{ ...get, path: '/suggestions', summary: 'While somebody types', query: suggestionsQuestion },
        answer: 'Categories and products that begin so.',
      },
    ],
  },
]
