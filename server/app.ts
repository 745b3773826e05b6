// All that is answered over HTTP. Decides nothing about the shop: asks its rules, and says what they said.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import type { Db } from '#db/open.ts'
import type { Translators } from '#locales/read.ts'
import { createApi } from './api.ts'
import { failuresIn } from './failures.ts'
import type { Health } from './health.ts'
import type { Log } from './log.ts'
import type { Pictures } from './pictures/pictures.ts'
import { imageRoutes } from './routes/images.ts'
import { pictureRoutes, type StaffOf } from './routes/pictures.ts'
import { type Watched, watch } from './watch.ts'
import type { Webapp } from './webapp.ts'

export type Parts = {
  db: Db
  log: Log
  now: () => number
  pictures: Pictures
  /** Left out: nobody is known here, so nobody may send anything. */
  staffOf?: StaffOf
  webapp: Webapp
  translators: Translators
  health: () => Promise<Health>
  /** Who may show our pages in a frame beside Telegram: the sandbox's page. */
  framedBy?: readonly string[]
}

/** More than any form of ours holds. Pictures have a limit of their own where they are taken. */
const largestBody = 256 * 1024
const uploads = '/api/pictures'
const withBody = ['POST', 'PUT', 'PATCH', 'DELETE']

export function createApp(parts: Parts) {
  const { db, log, now, pictures, staffOf, webapp, translators, health, framedBy = [] } = parts
  const app = new Hono<Watched>()
  const failures = failuresIn({ log, translators, framedBy })
  app.use(watch(log))
  app.on(withBody, '*', except(uploads, bodyLimit({ maxSize: largestBody, onError: failures.tooLarge })))
  app.get('/healthz', async (c) => {
    const state = await health()
    c.header('Cache-Control', 'no-store')
    return c.json(state, state.healthy ? 200 : 503)
  })
  app.route('/api', createApi(db))
  if (staffOf !== undefined) app.route(uploads, pictureRoutes({ db, pictures, staffOf, now }))
  app.route('/images', imageRoutes(pictures))
  app.get('/assets/:file', async (c) => (await webapp.asset(c, c.req.param('file'))) ?? c.notFound())
  for (const path of ['/', '/category/:id', '/product/:id']) {
    app.get(path, (c) => webapp.page(c, 'shop'))
  }
  app.get('/panel', (c) => webapp.page(c, 'panel'))
  app.notFound(failures.notFound)
  app.onError(failures.failed)
  return app
}
