// All that is answered over HTTP. Decides nothing about the shop: asks its rules, and says what they said.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Db } from '#db/open.ts'
import type { Translators } from '#locales/read.ts'
import { createApi } from './api.ts'
import { failuresIn } from './failures.ts'
import type { Health } from './health.ts'
import type { Log } from './log.ts'
import { knowPeople, type PeopleWish } from './people.ts'
import { imageRoutes } from './routes/images.ts'
import { type Describing, openapiRoutes } from './routes/openapi.ts'
import { type Watched, watch } from './watch.ts'
import type { Webapp } from './webapp.ts'

export type Parts = {
  db: Db
  log: Log
  imagesDir: string
  webapp: Webapp
  translators: Translators
  people: PeopleWish
  /** Its page for people is for development: the sandbox has it, a real shop does not. */
  describing: Describing
  health: () => Promise<Health>
  /** Who may show our pages in a frame beside Telegram: the sandbox's page. */
  framedBy?: readonly string[]
}

/** More than any form of ours holds; files have a limit of their own where they are taken. */
const largestBody = 256 * 1024
const withBody = ['POST', 'PUT', 'PATCH', 'DELETE']

export function createApp(parts: Parts) {
  const { db, log, imagesDir, webapp, translators, people, describing, health, framedBy = [] } = parts
  const app = new Hono<Watched>()
  const failures = failuresIn({ log, translators, framedBy })
  app.use(watch(log))
  app.on(withBody, '*', bodyLimit({ maxSize: largestBody, onError: failures.tooLarge }))
  app.get('/healthz', async (c) => {
    const state = await health()
    c.header('Cache-Control', 'no-store')
    return c.json(state, state.healthy ? 200 : 503)
  })
  app.route('/api', createApi(db, knowPeople(db, people)))
  app.route('/api', openapiRoutes(describing))
  app.route('/images', imageRoutes(imagesDir))
  app.get('/assets/:file', async (c) => (await webapp.asset(c, c.req.param('file'))) ?? c.notFound())
  for (const path of ['/', '/category/:id', '/product/:id']) {
    app.get(path, (c) => webapp.page(c, 'shop'))
  }
  app.get('/panel', (c) => webapp.page(c, 'panel'))
  app.notFound(failures.notFound)
  app.onError(failures.failed)
  return app
}
