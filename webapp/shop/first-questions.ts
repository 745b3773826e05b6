// Which of the API's answers the first view of each place needs. Whatever is one person's own is asked for when it is known who
// that is.
import { catalogueQuestion, searchQuestion } from './models/filters.ts'
import { questions, wordsIn } from './questions.ts'
import type { Route } from './route.ts'

export function firstQuestions(route: Route): string[] {
  return [questions.shop(), ...ownQuestions(route)]
}

function ownQuestions(route: Route): string[] {
  switch (route.page) {
    case 'home':
      return [questions.home()]
    case 'category':
      return [catalogueQuestion(route.slug, route.search), questions.facets(route.slug)]
    case 'product':
      return [questions.product(route.id), questions.reviews(route.id)]
    case 'search':
      return foundQuestions(route.search)
    case 'text':
      return [questions.text(route.slug)]
    default:
      return []
  }
}

function foundQuestions(search: string): string[] {
  const words = wordsIn(search)
  return words === '' ? [questions.home()] : [searchQuestion(search), questions.foundFacets(words)]
}
