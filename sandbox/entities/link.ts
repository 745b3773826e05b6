// What a link behind a text may be: a web address, a place inside Telegram, a person, an emoji or a moment.
// It never asks whether there is such a place or person.
import { readTimeFormat } from './entity.ts'
import { BadUrl, lowerAscii, parseUrl, writeUrl } from './url.ts'

const largestUserId = 2 ** 40 - 1

/** The link as Telegram keeps it; throws BadUrl. */
export function checkLink(link: string): string {
  const own = /^(tg|tonsite|ton):(?:\/\/)?/i.exec(link)
  if (own) return checkOwnLink(lowerAscii(own[1] ?? ''), link.slice(own[0].length))
  const url = parseUrl(link)
  if (!url.host.includes('.') && !url.isIpv6) throw new BadUrl('Wrong HTTP URL')
  return writeUrl(url)
}

/** Inside a marked-up text a bad link is not refused; its text stays without it. */
export function checkedLink(link: string): string | undefined {
  try {
    return checkLink(link)
  } catch (problem) {
    if (problem instanceof BadUrl) return undefined
    throw problem
  }
}

function checkOwnLink(scheme: string, link: string): string {
  const { protocol, userinfo, host, port, isIpv6, rest } = parseUrl(link)
  if (/^http:\/\//i.test(link) || protocol === 'https' || userinfo !== '' || port !== 0 || isIpv6) {
    throw new BadUrl(scheme === 'tg' ? 'Wrong tg URL' : 'Wrong ton URL')
  }
  if (!(scheme === 'tonsite' ? /^[a-z0-9_.-]+$/ : /^[a-z0-9_-]+$/).test(host)) {
    throw new BadUrl('Unallowed characters in URL host')
  }
  return `${scheme}://${host}${rest.startsWith('/?') ? rest.slice(1) : rest}`
}

/** `tg://user?id=1` is a mention. */
export function userOfLink(link: string): number | undefined {
  const id = wholeNumber(parametersOf(lowerAscii(link), 'user')?.find(([key]) => key === 'id')?.[1] ?? '')
  return id !== undefined && isUserId(Number(id)) ? Number(id) : undefined
}

export const isUserId = (id: number): boolean => id > 0 && id <= largestUserId

/** `tg://emoji?id=1` */
export function emojiOfLink(link: string): string | undefined {
  return emojiId(parametersOf(link, 'emoji')?.find(([key]) => key === 'id')?.[1] ?? '')
}

/** `tg://time?unix=1&format=r` */
export function timeOfLink(link: string): { time: number; timeFormat: string } | undefined {
  let time = 0n
  let format = ''
  for (const [key, value] of parametersOf(link, 'time') ?? []) {
    if (key === 'format') format = value
    if (key !== 'unix') continue
    time = wholeNumber(value) ?? 0n
    if (time <= 0n || time >= 2n ** 31n) return undefined
  }
  const timeFormat = readTimeFormat(format)
  return time === 0n || timeFormat === undefined ? undefined : { time: Number(time), timeFormat }
}

export function emojiId(written: string): string | undefined {
  const id = wholeNumber(written) ?? 0n
  return id === 0n || BigInt.asIntN(64, id) !== id ? undefined : written
}

/** Only as the number itself would be written: no zeros before it, no plus. */
export function wholeNumber(written: string): bigint | undefined {
  return /^(?:0|-?[1-9]\d{0,18})$/.test(written) ? BigInt(written) : undefined
}

function parametersOf(link: string, host: string): [string, string][] | undefined {
  const query = new RegExp(`^tg:(?://)?${host}/?\\?([^#]*)`, 'i').exec(link)?.[1]
  return query?.split('&').map((parameter) => {
    const [key = '', ...value] = parameter.split('=')
    return [key, value.join('=')]
  })
}
