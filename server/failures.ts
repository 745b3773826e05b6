// How a failure is told: JSON to programs, a page to people, in both calmly and with a number to ask us by.
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Language } from '#db/schema/kinds.ts'
import type { Translators } from '#locales/read.ts'
import { type ErrorParams, ShopError } from '#shop/error.ts'
import { languageOf } from '#shop/languages.ts'
import type { ApiError, ApiErrorCode } from './api.ts'
import { protectPage } from './headers.ts'
import type { Log } from './log.ts'
import { Refused } from './refused.ts'
import { statusOf } from './status.ts'
import { told, type Watched } from './watch.ts'

type Failure = { status: ContentfulStatusCode; code: ApiErrorCode; params?: ErrorParams }

type Telling = { log: Log; translators: Translators; framedBy: readonly string[] }

export function failuresIn({ log, translators, framedBy }: Telling) {
  const answer = (c: Context<Watched>, failure: Failure) =>
    wantsPage(c) ? failurePage(c, failure, { translators, framedBy }) : failureJson(c, failure)
  return {
    notFound: (c: Context<Watched>) => answer(c, { status: 404, code: 'not-found' }),
    tooLarge: (c: Context<Watched>) => answer(c, { status: 413, code: 'too-large' }),
    failed: (error: Error, c: Context<Watched>) => {
      const failure = failureOf(error)
      if (failure.status === 500) log.error('a request failed', { ...told(c), error })
      return answer(c, failure)
    },
  }
}

function failureOf(error: Error): Failure {
  if (error instanceof ShopError) {
    return { status: statusOf(error.code), code: error.code, params: error.params }
  }
  if (error instanceof Refused) return error
  // Hono's own refusals: a body that is no JSON, a form that is no form.
  if (error instanceof HTTPException && error.status < 500) return { status: 400, code: 'invalid-input' }
  if (isGone(error)) return { status: 400, code: 'invalid-input' }
  return { status: 500, code: 'unexpected' }
}

/** Whoever was sending went away in the middle: nobody is there to be answered, and nothing is broken. */
function isGone(error: Error): boolean {
  return error.message === 'aborted' && (error as NodeJS.ErrnoException).code === 'ECONNRESET'
}

function wantsPage(c: Context): boolean {
  return !c.req.path.startsWith('/api/') && (c.req.header('Accept') ?? '').includes('text/html')
}

function failureJson(c: Context<Watched>, { status, code, params = {} }: Failure): Response {
  const body: ApiError = { error: { code, params, requestId: c.get('requestId') } }
  c.header('Cache-Control', 'no-store')
  if (status === 429) c.header('Retry-After', String(params.seconds))
  return c.json(body, status)
}

const style = `
:root { color-scheme: light dark }
body { margin: 0; min-height: 100dvh; display: grid; place-content: center; padding: 24px; box-sizing: border-box;
  font: 17px/1.4 system-ui, -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", sans-serif; text-align: center }
h1 { font-size: 24px; margin: 0 0 8px }
p { margin: 0 0 24px; max-width: 36ch }
a { color: inherit; font-weight: 600; padding: 12px 20px; border: 1px solid; border-radius: 12px; text-decoration: none }
small { display: block; margin-top: 32px; opacity: .75; font-size: 13px }`
const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

function failurePage(
  c: Context<Watched>,
  { status }: Failure,
  { translators, framedBy }: Omit<Telling, 'log'>,
) {
  const language = languageAsked(c)
  const t = translators[language]
  const kind = status === 404 ? 'not-found' : 'failed'
  const requestId = c.get('requestId')
  protectPage(c, framedBy, styleSource)
  c.header('Cache-Control', 'no-store')
  const title = t(kind === 'not-found' ? 'page-not-found-title' : 'page-failed-title')
  const text = t(kind === 'not-found' ? 'page-not-found-text' : 'page-failed-text')
  return c.html(
    html`<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${raw(style)}</style>
<main><h1>${title}</h1><p>${text}</p><a href="/">${t('page-to-shop')}</a>
<small>${t('page-number', { requestId })}</small></main></html>`,
    status,
  )
}

function languageAsked(c: Context): Language {
  const tags = (c.req.header('Accept-Language') ?? '').split(',')
  return tags.map((tag) => languageOf(tag.split(';')[0]?.trim())).find((found) => found !== undefined) ?? 'en'
}
