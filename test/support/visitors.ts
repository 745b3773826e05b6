// People as they come to the API: with what Telegram signed for them, with a browser's cookies, or with nothing.
import type { Db } from '#db/open.ts'
import { signInitData } from '#sandbox/launch.ts'
import { appOver, botToken, type HttpWish, openHttp } from './http.ts'
import { memoryDb, noon } from './shop.ts'

export type Asked = { status: number; body: unknown; headers: Headers }
export type Visitor = {
  ask: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Asked>
  /** As the browser keeps it: `kiosk-guest=…`, or nothing. */
  cookie: () => string | undefined
  takeCookie: (cookie: string | undefined) => void
}

/** On a socket or without. */
type Send = (path: string, init: RequestInit) => Response | Promise<Response>

export type Signed = { id: number; name?: string; language?: string; at?: number; token?: string }

/** As Telegram signs it. */
export function launchFor({
  id,
  name = 'Ann',
  language = 'en',
  at = noon,
  token = botToken,
}: Signed): string {
  const user = { id, first_name: name, last_name: '', username: `user_${id}`, language_code: language }
  const fields = { query_id: 'AAF', user: JSON.stringify(user), auth_date: String(Math.floor(at / 1000)) }
  return signInitData(fields, token)
}

/** The API over a shop in memory, without a socket and at noon. */
export function openPeople(db = memoryDb(), wish: HttpWish = {}) {
  const clock = { now: noon }
  const { app, logged } = appOver(db, { now: () => clock.now, ...wish })
  const way = { send: (path: string, init: RequestInit) => app.request(path, init), host: 'shop.test' }
  return { db, clock, app, logged, ...comers(way) }
}

/** The same on a socket. */
export async function openPeopleOnline(db: Db, wish: HttpWish = {}) {
  const shop = await openHttp(db, { now: () => noon, ...wish })
  const send = (path: string, init: RequestInit) => fetch(shop.address + path, init)
  return { ...shop, db, ...comers({ send, host: new URL(shop.address).host }) }
}

type Way = { send: Send; host: string }

function comers(way: Way) {
  return {
    browser: () => visitorBy(way),
    inTelegram: (signed: Signed) => visitorBy(way, launchFor(signed)),
    withLaunch: (launch: string) => visitorBy(way, launch),
  }
}

function visitorBy({ send, host }: Way, launch?: string): Visitor {
  let cookie: string | undefined
  return {
    cookie: () => cookie,
    takeCookie: (given) => {
      cookie = given
    },
    async ask(method, path, body, headers = {}) {
      const answer = await send(path, {
        method,
        headers: {
          ...{ Host: host, Origin: `http://${host}` },
          ...(cookie !== undefined && { Cookie: cookie }),
          ...(launch !== undefined && { Authorization: `tma ${launch}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      cookie = kept(cookie, answer.headers.getSetCookie())
      const text = await answer.text()
      return {
        status: answer.status,
        body: text === '' ? undefined : JSON.parse(text),
        headers: answer.headers,
      }
    },
  }
}

function kept(cookie: string | undefined, given: string[]): string | undefined {
  for (const one of given) {
    const [pair = ''] = one.split(';')
    return pair.endsWith('=') || /max-age=0/i.test(one) ? undefined : pair
  }
  return cookie
}
