// A day, perhaps with a time, as people type it: 31.08, 31 августа 18:00, Aug 31, завтра, через 3 дня, in 2 hours, пятница. A date
// without a year is the next one of that name. Decides nothing about what a day without a time means.
import { ShopError } from '../error.ts'
import { addDays, compareDates, isDate, type LocalDate, localTime, weekdayOf } from '../local-time.ts'
import { clockPattern, plainWords, readClock } from './clock.ts'
import { dayPattern, monthPattern, readDayName, readMonthName } from './day-words.ts'

/** `minutes`: null where no time was said. */
export type TypedMoment = { date: LocalDate; minutes: number | null }
type Wall = { now: number; timeZone: string }

const hourMs = 60 * 60 * 1000
const numeric = /^(?<day>\d{1,2})[./-](?<month>\d{1,2})(?:[./-](?<year>\d{4}|\d{2}))?\.?(?: ?г\.?)?$/u
const iso = /^(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})$/u
const dayFirst = new RegExp(
  `^(?<day>\\d{1,2})(?:-?(?:st|nd|rd|th|го|е))?(?: of)? (?<name>${monthPattern}),?(?: (?<year>\\d{4})(?: ?г(?:ода)?\\.?)?)?$`,
  'u',
)
const monthFirst = new RegExp(
  `^(?<name>${monthPattern}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?$`,
  'u',
)
const dayName = new RegExp(`^(?:во? |on |next )?(?<name>${dayPattern})$`, 'u')
const later =
  /^(?:через|in|на|for) (?:(?<count>\d{1,3}|один|одну|a|an|one) )?(?<unit>ч(?:ас(?:а|ов)?)?|hours?|ден(?:ь)|дн(?:я|ей)|сутки|days?|недел(?:ю|и|ь)|weeks?|месяц(?:а|ев)?|months?)$/u
const withTime = new RegExp(`^(?<date>.*?),? (?:в |at )?(?<clock>${clockPattern('t')})$`, 'u')
const named: Record<string, number> = {
  ...{
    вчера: -1,
    yesterday: -1,
    сегодня: 0,
    today: 0,
    завтра: 1,
    tomorrow: 1,
    послезавтра: 2,
    'day after tomorrow': 2,
  },
}

/** Throws `moment-invalid`. */
export function readMoment(typed: string, wall: Wall): TypedMoment {
  const text = plainWords(typed).replace(/^(?:до|until|till|по|с|from) /u, '')
  const found = readLater(text, wall) ?? readDated(text, wall)
  if (found === undefined) throw new ShopError('moment-invalid', { typed: typed.slice(0, 60) })
  return found
}

function readDated(text: string, wall: Wall): TypedMoment | undefined {
  const date = readDate(text, wall)
  if (date !== undefined) return { date, minutes: null }
  const timed = withTime.exec(text)
  // "31 8" is no time of day.
  if (timed?.groups === undefined || !/[:.]\d\d|[ap]\.?m|ч| в | at /.test(text)) return undefined
  const minutes = readClock(timed.groups, 't')
  const day = readDate(timed.groups.date ?? '', wall)
  return day === undefined || minutes === undefined ? undefined : { date: day, minutes }
}

function readLater(text: string, { now, timeZone }: Wall): TypedMoment | undefined {
  const { count: said = '1', unit } = later.exec(text)?.groups ?? {}
  if (unit === undefined) return undefined
  const count = Number(said) || 1
  const { minutes, ...today } = localTime(now, timeZone)
  if (/^(ч|h)/.test(unit)) {
    const { minutes: then, ...date } = localTime(now + count * hourMs, timeZone)
    return { date, minutes: then }
  }
  if (/^(м|m)/.test(unit)) return { date: addMonths(today, count), minutes: null }
  return { date: addDays(today, /^(н|w)/.test(unit) ? count * 7 : count), minutes: null }
}

/** The last day of a shorter month stands for those it has not. */
function addMonths({ year, month, day }: LocalDate, count: number): LocalDate {
  const index = year * 12 + month - 1 + count
  const first = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  const days = [31, 30, 29, 28].filter((last) => isDate({ ...first, day: last }))
  return { ...first, day: Math.min(day, days[0] ?? 28) }
}

function readDate(text: string, { now, timeZone }: Wall): LocalDate | undefined {
  const today = localTime(now, timeZone)
  const inDays = named[text]
  if (inDays !== undefined) return addDays(today, inDays)
  const weekday = readDayName(dayName.exec(text)?.groups?.name ?? '')
  if (weekday !== undefined) return addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7)
  const groups = [iso, numeric, dayFirst, monthFirst].map((shape) => shape.exec(text)?.groups).find(Boolean)
  if (groups === undefined) return undefined
  const month = groups.name === undefined ? Number(groups.month) : (readMonthName(groups.name) ?? 0)
  return inYear({ month, day: Number(groups.day) }, groups.year, today)
}

/** `8/31` is written by those who put the month first. */
function inYear(
  { month, day }: { month: number; day: number },
  year: string | undefined,
  today: LocalDate,
): LocalDate | undefined {
  if (month > 12 && day <= 12) return inYear({ month: day, day: month }, year, today)
  const said = year === undefined ? undefined : Number(year) + (year.length === 2 ? 2000 : 0)
  if (said !== undefined) return realDate({ year: said, month, day })
  // The 29th of February may be years away.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = realDate({ year: today.year + ahead, month, day })
    if (date !== undefined && compareDates(date, today) >= 0) return date
  }
  return undefined
}

const realDate = (date: LocalDate) => (isDate(date) ? date : undefined)
