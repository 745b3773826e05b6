import { expect, test } from 'vitest'
import { describeApi, describedGroups } from '#server/openapi.ts'
import { appOver } from '#test/support/http.ts'
import { memoryDb } from '#test/support/shop.ts'

/** What Hono really answers below /api, each once; a `use` answers nothing by itself. */
function routesOf({ app }: Pick<ReturnType<typeof appOver>, 'app'>): string[] {
  const below = app.routes.filter(
    ({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !path.endsWith('*'),
  )
  return [...new Set(below.map(({ method, path }) => `${method} ${path.slice('/api'.length)}`))].sort()
}

const described = describedGroups.flatMap(({ routes }) =>
  routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`),
)

test('every route is described, and nothing that is none; one that is new would be missed', () => {
  const server = appOver(memoryDb())
  expect([...described].sort()).toEqual(routesOf(server))
  expect(new Set(described).size).toBe(described.length)
  server.app.get('/api/forgotten', (c) => c.text('x'))
  expect(routesOf(server).filter((route) => !described.includes(route))).toEqual(['GET /forgotten'])
})

test('inputs are the very shapes they are checked by', () => {
  const { paths } = describeApi('1.2.3')
  expect(paths['/cart/lines']?.post?.requestBody?.content['application/json']?.schema).toMatchObject({
    type: 'object',
    properties: { variantId: { type: 'integer', minimum: 1 }, quantity: { type: 'integer' } },
    required: ['variantId', 'quantity'],
    additionalProperties: false,
  })
  expect(paths['/orders']?.get?.parameters).toMatchObject([
    { name: 'language', in: 'query', required: false, schema: { type: 'string', maxLength: 35 } },
    { name: 'before', in: 'query', required: false, schema: { type: 'string' } },
  ])
  expect(paths['/favourites/{productId}']?.put?.parameters).toEqual([
    { name: 'productId', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
  ])
  expect(paths['/checkout/location']?.put?.requestBody?.content['application/json']?.schema).toMatchObject({
    anyOf: [{ type: 'object' }, { type: 'null' }],
  })
})

test('what may be refused is said under the status it comes with', () => {
  const { paths } = describeApi('1.2.3')
  const responses = paths['/orders']?.post?.responses ?? {}
  expect(responses['401']?.description).toBe('launch-refused, launch-expired')
  expect(responses['403']?.description).toBe('foreign-page')
  expect(responses['409']?.description).toContain('cart-changed')
  expect(responses['413']?.description).toBe('too-large')
  expect(responses['429']?.description).toBe('too-many')
  expect(Object.keys(paths['/orders/{token}']?.get?.responses ?? {})).toContain('304')
  expect(paths['/shop']?.get?.security).toBeUndefined()
})

test('is answered as it is, and refers to nothing that is not in it', async () => {
  const { app } = appOver(memoryDb())
  const answer = await app.request('/api/openapi.json')
  expect(answer.status).toBe(200)
  const text = await answer.text()
  const document = JSON.parse(text)
  expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' }, servers: [{ url: '/api' }] })
  for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    expect(document.components.schemas).toHaveProperty(name)
  }
})

test('is a page for developers alone, without scripts or anything from elsewhere', async () => {
  expect((await appOver(memoryDb()).app.request('/api/docs')).status).toBe(404)
  const answer = await appOver(memoryDb(), { hasDocs: true }).app.request('/api/docs')
  const page = await answer.text()
  for (const route of described)
    expect(page).toContain(route.replace(' ', ' /api').replace(/:(\w+)/g, '{$1}'))
  expect(page).not.toMatch(/<script|https?:\/\//)
  expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  expect(answer.headers.get('Content-Security-Policy')).toMatch(/style-src 'sha256-[\w+/=]+'/)
})
