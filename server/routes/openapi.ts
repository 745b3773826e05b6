// The API's own description, for programs; for people where the shop is only tried and developed.
import { Hono } from 'hono'
import { protectPage } from '../headers.ts'
import type { ApiDescription } from '../openapi.ts'
import { describePage, styleSource } from '../openapi-page.ts'

export type Describing = { version: string; hasDocs: boolean }

export function openapiRoutes({ version, hasDocs }: Describing) {
  let made: Promise<ApiDescription> | undefined
  const document = () => {
    made ??= import('../openapi.ts').then(({ describeApi }) => describeApi(version))
    return made
  }
  const routes = new Hono().get('/openapi.json', async (c) => {
    c.header('Cache-Control', 'no-cache')
    return c.json(await document())
  })
  if (!hasDocs) return routes
  return routes.get('/docs', async (c) => {
    protectPage(c, [], styleSource)
    c.header('Cache-Control', 'no-cache')
    return c.html(describePage(await document()))
  })
}
