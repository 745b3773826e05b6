// What is the same for everybody, described: a line for each route of the catalogue.
import { languageInput } from '#shop/contract.ts'
import type { DescribedGroup } from './openapi.ts'
import { question as catalogueQuestion } from './routes/catalogue.ts'

export const catalogueTable: readonly DescribedGroup[] = [
  {
    name: 'Shop',
    isPersonal: false,
    routes: [
      {
        method: 'get',
        path: '/shop',
        summary: 'The shop itself',
        query: languageInput,
        answer: 'Name, greeting, languages, currency and the tree of categories.',
      },
    ],
  },
  {
    name: 'Catalogue',
    isPersonal: false,
    routes: [
      {
        method: 'get',
        path: '/catalogue',
        summary: 'Products, page by page',
        query: catalogueQuestion,
        answer: 'Cards, and the cursor of the next page; null when there is none.',
        refusals: ['not-found'],
      },
      {
        method: 'get',
        path: '/products/:id',
        summary: 'One product',
        query: languageInput,
        answer: 'Its texts, a gallery for each colour, and what can be had of each variant.',
        refusals: ['not-found'],
      },
    ],
  },
]
