// By what a plain browser is known again: a number nobody can make up, which no script reads. Says nothing about whether there
// still is such a guest.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

export type GuestCookie = { guestId: number; madeAt: number }

export type GuestCookies = {
  read: (c: Context) => GuestCookie | undefined
  give: (c: Context, guestId: number, now: number) => void
  take: (c: Context) => void
}

const name = 'kiosk-guest'
const yearSeconds = 365 * 24 * 3_600
/** A browser sends the same with each request: those that were found true are remembered. Some 200 bytes each. */
const mostKnown = 5_000
const form = /^([0-9a-z]{1,11})\.([0-9a-z]{1,9})\.([\w-]{43})$/

/** `isSecure`: the shop is reached by https alone, and so is the cookie; no other host of the domain can set it then. */
export function guestCookies(secret: string, isSecure: boolean): GuestCookies {
  const seal = sealWith(secret)
  const known = new Map<string, GuestCookie>()
  const remember = (value: string, cookie: GuestCookie) => {
    if (known.size >= mostKnown) known.clear()
    known.set(value, cookie)
  }
  const prefix = isSecure ? ({ prefix: 'host' } as const) : {}
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure, ...prefix } as const
  return {
    read(c) {
      const value = isSecure ? getCookie(c, name, 'host') : getCookie(c, name)
      if (value === undefined) return undefined
      const cookie = known.get(value) ?? readSealed(value, seal)
      if (cookie !== undefined && !known.has(value)) remember(value, cookie)
      return cookie
    },
    give(c, guestId, now) {
      const cookie = { guestId, madeAt: now }
      const value = writeSealed(cookie, seal)
      remember(value, cookie)
      setCookie(c, name, value, { ...options, maxAge: yearSeconds })
    },
    take(c) {
      deleteCookie(c, name, options)
    },
  }
}

type Seal = (text: string) => Buffer

function sealWith(secret: string): Seal {
  return (text) => createHmac('sha256', secret).update(`guest cookie ${text}`).digest()
}

function writeSealed({ guestId, madeAt }: GuestCookie, seal: Seal): string {
  const text = `${guestId.toString(36)}.${madeAt.toString(36)}`
  return `${text}.${seal(text).toString('base64url')}`
}

function readSealed(value: string, seal: Seal): GuestCookie | undefined {
  const [, id = '', at = '', mark] = form.exec(value) ?? []
  if (mark === undefined) return undefined
  if (!timingSafeEqual(seal(`${id}.${at}`), Buffer.from(mark, 'base64url'))) return undefined
  return { guestId: Number.parseInt(id, 36), madeAt: Number.parseInt(at, 36) }
}
