// A time zone as people name it: Москва, Moscow, UTC+3, МСК, Europe/Moscow. Of a country with several, its cities are named.
import { ShopError } from '../error.ts'
import { plainWords } from './clock.ts'

/** What is offered without typing. */
export const commonTimeZones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Vladivostok',
  'Asia/Almaty',
  'Europe/Minsk',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
] as const

/** By what their people call them; a stem is enough, as "в Москве" is Moscow. */
const places: Record<string, string> = {
  ...{
    'Europe/Kaliningrad': 'калининград|kaliningrad',
    'Europe/Samara': 'самар|samara|ижевск|ульяновск|саратов',
  },
  'Europe/Moscow':
    'моск|мск|moscow|msk|питер|петербург|спб|petersburg|казан|kazan|нижн|сочи|sochi|краснодар|ростов|воронеж|росси|russia',
  'Europe/Volgograd': 'волгоград|volgograd',
  'Asia/Yekaterinburg': 'екатеринбург|екб|yekaterinburg|ekaterinburg|челябинск|перм|уф[аеы]|тюмен|сургут',
  ...{ 'Asia/Omsk': 'омск|omsk', 'Asia/Novosibirsk': 'новосибирск|novosibirsk|барнаул|томск' },
  ...{
    'Asia/Krasnoyarsk': 'красноярск|krasnoyarsk|кемеров|новокузнецк',
    'Asia/Irkutsk': 'иркутск|irkutsk|улан',
  },
  ...{ 'Asia/Yakutsk': 'якутск|yakutsk|чит[аеу]', 'Asia/Vladivostok': 'владивосток|vladivostok|хабаровск' },
  ...{ 'Asia/Magadan': 'магадан|magadan|сахалин', 'Asia/Kamchatka': 'камчат|kamchatka|петропавловск' },
  ...{
    'Asia/Almaty': 'алма|almaty|астан|astana|казахстан|kazakhstan',
    'Europe/Minsk': 'минск|minsk|беларус|белорус|belarus',
  },
  ...{
    'Europe/Kyiv': 'киев|киів|kyiv|kiev|украин|ukraine',
    'Asia/Tbilisi': 'тбилиси|tbilisi|грузи|batumi|батуми',
  },
  ...{ 'Asia/Yerevan': 'ереван|yerevan|армени|armenia', 'Asia/Baku': 'баку|baku|азербайджан' },
  ...{
    'Asia/Tashkent': 'ташкент|tashkent|узбекистан|самарканд',
    'Asia/Bishkek': 'бишкек|bishkek|киргизи|кыргыз',
  },
  ...{ 'Asia/Dubai': 'дуба|dubai|оаэ|uae', 'Europe/Istanbul': 'стамбул|istanbul|турци|turkey|анталь' },
  ...{ 'Asia/Bangkok': 'бангкок|пхукет|phuket|тайланд|таиланд|thailand', 'Asia/Jakarta': 'джакарт|jakarta' },
  ...{ 'Asia/Makassar': 'бали|bali', 'Asia/Jerusalem': 'израил|israel|тель|tel aviv' },
  ...{
    'Europe/London': 'лондон|london|англи|uk|britain',
    'Europe/Berlin': 'берлин|berlin|герман|germany|мюнхен|munich',
  },
  ...{
    'Europe/Belgrade': 'белград|belgrade|серби|serbia',
    'Europe/Lisbon': 'лиссабон|lisbon|португал|portugal',
  },
  ...{
    'Europe/Paris': 'париж|paris|франци|france',
    'Europe/Madrid': 'мадрид|madrid|испани|spain|барселон|barcelona',
  },
  ...{ 'Europe/Warsaw': 'варшав|warsaw|польш|poland', 'Europe/Prague': 'праг|prague|чехи' },
  ...{ 'America/New_York': 'нью|new york|nyc', 'America/Los_Angeles': 'лос|los angeles|san francisco' },
}
const known = Object.entries(places).map(
  ([zone, words]) => [zone, new RegExp(`(^|[^\\p{L}])(${words})`, 'u')] as const,
)

/** As the machine's own clock knows them; some old names among them. */
const zones = new Map<string, string>()
function zonesByName(): Map<string, string> {
  if (zones.size > 0) return zones
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    zones.set(zone.toLowerCase(), zone)
    const city = zone.split('/').at(-1)?.toLowerCase().replaceAll('_', ' ') ?? ''
    if (!zones.has(city)) zones.set(city, zone)
  }
  return zones
}

/** Throws `time-zone-unknown`. */
export function readTimeZone(typed: string): string {
  const text = plainWords(typed)
  const zone =
    zonesByName().get(text.replaceAll(' ', '_')) ??
    zonesByName().get(text) ??
    byOffset(text) ??
    known.find(([, shape]) => shape.test(text))?.[0]
  if (zone === undefined) throw new ShopError('time-zone-unknown', { typed: typed.slice(0, 60) })
  return zone
}

/** Whole hours have zones of their own, which are named the other way round; others are a few known places. */
function byOffset(text: string): string | undefined {
  const match = /^(?:utc|gmt|мск|msk)? ?([+-]) ?(\d{1,2})(?::?(00|30|45))?$/.exec(text)
  if (text === 'utc' || text === 'gmt') return 'Etc/UTC'
  if (match === null) return undefined
  const isMoscow = /^(мск|msk)/.test(text)
  const hours = Number(`${match[1]}${match[2]}`) + (isMoscow ? 3 : 0)
  const minutes = match[3] ?? '00'
  if (minutes !== '00') return halves[`${hours}:${minutes}`]
  if (hours === 3) return 'Europe/Moscow'
  if (hours === 0) return 'Etc/UTC'
  const name = `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
  return isZone(name) ? name : undefined
}

const halves: Record<string, string> = {
  ...{ '5:30': 'Asia/Kolkata', '5:45': 'Asia/Kathmandu', '3:30': 'Asia/Tehran', '4:30': 'Asia/Kabul' },
  ...{ '6:30': 'Asia/Yangon', '9:30': 'Australia/Darwin' },
}

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
