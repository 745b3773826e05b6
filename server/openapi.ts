// The API as OpenAPI 3.1 describes it: made of the table of routes and of the very shapes that inputs are checked by.
import * as z from 'zod'
import { errorCodes } from '#shop/error.ts'
import type { ApiErrorCode } from './api.ts'
import { catalogueTable } from './openapi-catalogue.ts'
import { personalTable } from './openapi-personal.ts'
import { isRefusalCode, refusalCodes, refusalStatus } from './refused.ts'
import { statusOf } from './status.ts'

export type Described = {
  method: 'get' | 'post' | 'put' | 'delete'
  /** As Hono writes it, below /api. */
  path: string
  summary: string
  query?: z.ZodType
  body?: z.ZodType
  /** What a good answer holds. */
  answer: string
  /** Besides what any route may answer. */
  refusals?: readonly ApiErrorCode[]
  /** May be asked with If-None-Match. */
  hasEtag?: boolean
}
export type DescribedGroup = { name: string; isPersonal: boolean; routes: readonly Described[] }

const own: DescribedGroup = {
  name: 'This description',
  isPersonal: false,
  routes: [
    { method: 'get', path: '/openapi.json', summary: 'This description', answer: 'An OpenAPI 3.1 document.' },
  ],
}
export const describedGroups: readonly DescribedGroup[] = [...catalogueTable, ...personalTable, own]

type Schema = Record<string, unknown>
export type Operation = {
  tags: string[]
  summary: string
  security?: Record<string, string[]>[]
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[]
  requestBody?: { required: true; content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>
}
type Paths = Record<string, Partial<Record<Described['method'], Operation>>>

export type ApiDescription = ReturnType<typeof describeApi>

export function describeApi(version: string) {
  const paths: Paths = {}
  for (const group of describedGroups) {
    for (const route of group.routes) {
      const path = route.path.replace(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [route.method]: operationOf(route, group) }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kiosk', version, description },
    servers: [{ url: '/api' }],
    tags: describedGroups.map(({ name }) => ({ name })),
    paths,
    components: { securitySchemes, schemas: { Error: schemaOf(apiError) } },
  }
}

const description =
  'The shop as its Mini App asks for it. Sums are integers of minor units, moments are milliseconds. Whatever is refused comes ' +
  'as { error: { code, params, requestId } }, and each code has a text in locales/*/{errors,refusals,webapp}.ftl.'

const securitySchemes = {
  telegram: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`tma <initData>`, as Telegram gave it to the Mini App; good for a day.',
  },
  guest: {
    type: 'apiKey',
    in: 'cookie',
    name: 'kiosk-guest',
    description:
      'Made by the first thing worth keeping. What changes something is taken from our own pages only.',
  },
}

const apiError = z.object({
  error: z.object({
    code: z.enum([...errorCodes, ...refusalCodes, 'too-large', 'unexpected']),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    requestId: z.string(),
  }),
})

function operationOf(route: Described, { name, isPersonal }: DescribedGroup): Operation {
  const parameters = [...pathParameters(route.path), ...queryParameters(route.query)]
  return {
    tags: [name],
    summary: route.summary,
    ...(isPersonal && { security: [{ telegram: [] }, { guest: [] }, {}] }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body !== undefined && {
      requestBody: {
        required: true as const,
        content: { 'application/json': { schema: schemaOf(route.body) } },
      },
    }),
    responses: responsesOf(route, isPersonal),
  }
}

function schemaOf(schema: z.ZodType): Schema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: 'input' })
  return plain
}

function pathParameters(path: string) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const isNumber = /id$/i.test(name)
    const schema = isNumber ? { type: 'integer', minimum: 1 } : { type: 'string' }
    return { name, in: 'path', required: true, schema }
  })
}

function queryParameters(query: z.ZodType | undefined) {
  const { properties = {}, required = [] } = (query === undefined ? {} : schemaOf(query)) as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
  }))
}

function responsesOf(route: Described, isPersonal: boolean): Operation['responses'] {
  const codes: ApiErrorCode[] = [
    ...(route.query !== undefined || route.body !== undefined ? (['invalid-input'] as const) : []),
    ...(isPersonal ? (['launch-refused', 'launch-expired'] as const) : []),
    ...(isPersonal && route.method !== 'get' ? (['foreign-page', 'too-many'] as const) : []),
    ...(route.refusals ?? []),
    ...(route.body !== undefined ? (['too-large'] as const) : []),
    'unexpected',
  ]
  const refused: Operation['responses'] = {}
  for (const [status, all] of Map.groupBy(new Set(codes), httpStatusOf)) {
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } }
    refused[String(status)] = { description: all.join(', '), content }
  }
  return {
    '200': { description: route.answer },
    ...(route.hasEtag && { '304': { description: 'What is known already, by its ETag.' } }),
    ...refused,
  }
}

function httpStatusOf(code: ApiErrorCode): number {
  if (code === 'too-large') return 413
  if (code === 'unexpected') return 500
  return isRefusalCode(code) ? refusalStatus(code) : statusOf(code)
}
