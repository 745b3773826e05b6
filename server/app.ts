// All that is answered over HTTP. Decides nothing about the shop: asks its rules, and says what they said.
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import type { Translators } from '#locales/read.ts'
import { createApi, type Showing } from './api.ts'
import type { OpenDrawer } from './drawing.ts'
import { failuresIn } from './failures.ts'
import type { Health } from './health.ts'
import { staffOf } from './identity.ts'
import type { Log } from './log.ts'
import { outdatedFile } from './outdated.ts'
import { knowPeople, type PeopleWish } from './people.ts'
import type { Pictures } from './pictures/pictures.ts'
import { imageRoutes } from './routes/images.ts'
import { type Describing, openapiRoutes } from './routes/openapi.ts'
import { pictureRoutes } from './routes/pictures.ts'
import { shopPages } from './shop-pages.ts'
import { type Watched, watch } from './watch.ts'
import type { Webapp } from './webapp.ts'

export type Parts = Showing & {
  log: Log
  pictures: Pictures
  webapp: Webapp
  openDrawer: OpenDrawer
  translators: Translators
  people: PeopleWish
  /** Its page for people is for development: the sandbox has it, a real shop does not. */
  describing: Describing
  health: () => Promise<Health>
  /** Who may show our pages in a frame beside Telegram: the sandbox's page. */
  framedBy?: readonly string[]
}

/** More than any form of ours holds. Pictures have a limit of their own where they are taken. */
const largestBody = 256 * 1024
const uploads = '/api/pictures'
const withBody = ['POST', 'PUT', 'PATCH', 'DELETE']

export function createApp(parts: Parts) {
  const { db, memory, log, webapp, translators, describing, health, pictures } = parts
  const { openDrawer, framedBy = [] } = parts
  const people = knowPeople(db, parts.people)
  const app = new Hono<Watched>()
  const failures = failuresIn({ log, translators, framedBy })
  app.use(watch(log))
  app.on(withBody, '*', except(uploads, bodyLimit({ maxSize: largestBody, onError: failures.tooLarge })))
  app.get('/healthz', async (c) => {
    const state = await health()
    c.header('Cache-Control', 'no-store')
    return c.json(state, state.healthy ? 200 : 503)
  })
  const api = createApi(parts, people)
  app.route('/api', api)
  app.route('/api', openapiRoutes(describing))
  app.route(uploads, pictureRoutes({ db, pictures, staffOf: (c) => staffOf(c, people), now: people.now }))
  app.route('/images', imageRoutes(pictures))
  app.get('/assets/:file', async (c) => {
    const name = c.req.param('file')
    return (await webapp.asset(c, name)) ?? outdatedFile(c, name) ?? c.notFound()
  })
  app.get('/panel', (c) => webapp.page(c, 'panel'))
  // What a page asks of us is no request of anybody's.
  const within = new Hono<Watched>().route('/api', api).onError(failures.failed).notFound(failures.notFound)
  const pages = shopPages({
    ...{ db, memory, openDrawer, framedBy, publicUrl: people.publicUrl, folder: webapp.folder },
    askApi: (address) => within.request(address),
  })
  // Whatever else somebody wants to read is a place in the shop, or the page that says there is none.
  app.notFound((c) => (isPage(c) ? pages(c) : failures.notFound(c)))
  app.onError(failures.failed)
  return app
}

/** Files and answers are not; what else somebody asks for is meant to be read. */
function isPage({ req }: Context): boolean {
  return ['GET', 'HEAD'].includes(req.method) && !/^\/(api|images|assets)(\/|$)/.test(req.path)
}
