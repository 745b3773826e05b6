// The API's own description, for programs; for people where the shop is only tried and developed.
import { Hono } from 'hono'
import { protectPage } from '../headers.ts'
import { describeApi } from '../openapi.ts'
import { describePage, styleSource } from '../openapi-page.ts'

export type Describing = { version: string; hasDocs: boolean }

export function openapiRoutes({ version, hasDocs }: Describing) {
  let made: ReturnType<typeof describeApi> | undefined
  const document = () => {
    made ??= describeApi(version)
    return made
  }
  const routes = new Hono().get('/openapi.json', (c) => {
    c.header('Cache-Control', 'no-cache')
    return c.json(document())
  })
  if (!hasDocs) return routes
  return routes.get('/docs', (c) => {
    protectPage(c, [], styleSource)
    c.header('Cache-Control', 'no-cache')
    return c.html(describePage(document()))
  })
}
