// What the web app's own entry for the server does for us; main.ts hands it over, since nothing here may know its components.
import type { Language } from '#db/schema/kinds.ts'
import type { ApiError } from './api.ts'

/** One of our API's answers, as the web app keeps them. */
export type Answer = { state: 'ready'; value: unknown } | { state: 'failed'; failure: ApiError['error'] }
export type Scene = {
  path: string
  search: string
  language: Language
  /** By the address of the question. */
  answers: Record<string, Answer>
}
export type Drawn = {
  title: string
  description: string
  picture: { hash: string; width: number; height: number } | null
  /** What the eye meets first, as AVIF. */
  first: { srcset: string; sizes: string } | null
  price: { minor: number; currency: string } | null
  gone: boolean
  personal: boolean
  html: string
}
/** Whose code, styles and texts the browser will want. */
export type PagePlan = {
  name: string
  /** Which ones besides those of every page. */
  texts: string | undefined
}
export type Drawer = {
  pageAt: (scene: Pick<Scene, 'path' | 'search'>) => PagePlan
  questionsOf: (scene: Omit<Scene, 'answers'>) => string[]
  draw: (scene: Scene) => Drawn
}
export type OpenDrawer = () => Promise<Drawer>
