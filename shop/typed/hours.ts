// Working hours as people write them: `пн–пт 10–21, сб 11:00–18:00, вс выходной`, `ежедневно с 10 до 21`, `Mon-Fri 9am-6pm`, `24/7`.
// Days that are not named are free.
import { ShopError } from '../error.ts'
import { minutesOfDay } from '../local-time.ts'
import { type Span, spansOfDay, type Week } from '../working-hours.ts'
import { clockPattern, plainWords, readClock } from './clock.ts'
import { dayPattern, readDayName } from './day-words.ts'

const full = '24 ?/ ?7|круглосуточно|24 ?ч(?:аса)?|24 ?h(?:ours?)?|around the clock|round the clock'
const every = 'ежедневно|каждый день|без выходных|daily|every ?day|all week'
const workdays = 'будни|по будням|рабочие дни|weekdays|workdays'
const weekend = 'выходные|по выходным|weekends?'
const free = 'выходной|закрыто|не работаем|нет|closed|off|day off'
const span = `${clockPattern('from')}\\s*(?:-|до|to|till|until)\\s*${clockPattern('to')}`
const filler = '[,;.:\\n|+& ]+|(?:и|с|со|из|в|во|по|and|from|on)(?![\\p{L}])'
const token = new RegExp(
  `(?<full>${full})|(?<every>${every})|(?<workdays>${workdays})|(?<weekend>${weekend})(?![\\p{L}])|` +
    `(?<free>${free})(?![\\p{L}])|(?<day>${dayPattern})|(?<span>${span})|(?<dash>-|до|to)|(?<filler>${filler})`,
  'uy',
)
const allDays = [0, 1, 2, 3, 4, 5, 6]
/** Nobody works longer at a stretch past midnight; `9–5` is meant as 9 to 17. */
const longestNight = 16 * 60

type Group = { days: number[]; spans: Span[]; isFree: boolean }
type Reading = { groups: Group[]; isRange: boolean; typed: string }

/** Throws `hours-invalid`. */
export function readWeek(typed: string): Week {
  const groups = readGroups(typed)
  const week: Week = allDays.map(() => [])
  for (const { days, spans, isFree } of groups) {
    if (spans.length === 0 && !isFree) throw unread(typed)
    for (const day of days) week[day] = sorted(spans, typed)
  }
  return week
}

/** The hours of one day: `10–14, 15–21`, or `выходной`. */
export function readDay(typed: string): Span[] {
  const groups = readGroups(typed)
  const [group] = groups
  if (group === undefined || groups.length > 1 || group.days.length < 7) throw unread(typed)
  return sorted(group.spans, typed)
}

const unread = (typed: string) => new ShopError('hours-invalid', { typed: typed.slice(0, 100) })

function readGroups(typed: string): Group[] {
  const reading: Reading = { groups: [], isRange: false, typed }
  const text = plainWords(typed)
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const match = token.exec(text)
    if (match?.groups === undefined) throw unread(typed)
    readToken(reading, match.groups)
  }
  if (reading.groups.length === 0 || reading.isRange) throw unread(typed)
  return reading.groups
}

function readToken(reading: Reading, groups: Record<string, string | undefined>): void {
  if (groups.filler !== undefined) return
  if (groups.dash !== undefined) reading.isRange = true
  else if (groups.day !== undefined) addDay(reading, readDayName(groups.day) ?? 0)
  else if (groups.every !== undefined) addEvery(reading)
  else if (groups.workdays !== undefined) dayGroup(reading).days.push(0, 1, 2, 3, 4)
  else if (groups.weekend !== undefined) addWeekend(reading)
  else addTimes(reading, groups)
}

/** The group that days are still being named of; times begin the next. */
function dayGroup({ groups }: Reading): Group {
  const last = groups.at(-1)
  if (last !== undefined && last.spans.length === 0 && !last.isFree) return last
  const group: Group = { days: [], spans: [], isFree: false }
  groups.push(group)
  return group
}

/** Before the times or behind them: "с 10 до 21 без выходных". */
function addEvery(reading: Reading): void {
  const last = reading.groups.at(-1)
  if (last !== undefined && last.spans.length > 0 && last.days.length === allDays.length) return
  dayGroup(reading).days.push(...allDays)
}

function addDay(reading: Reading, day: number): void {
  const { days } = dayGroup(reading)
  const first = days.at(-1)
  if (!reading.isRange) days.push(day)
  else if (first === undefined) throw unread(reading.typed)
  else days.push(...daysUpTo(first, day))
  reading.isRange = false
}

/** Over the weekend, too: Sat–Mon. */
function daysUpTo(first: number, last: number): number[] {
  const count = (last - first + 7) % 7
  return Array.from({ length: count }, (_, index) => (first + index + 1) % 7)
}

/** "Сб, вс — выходные" are free, "выходные 11–18" are not. */
function addWeekend(reading: Reading): void {
  const group = dayGroup(reading)
  if (group.days.length > 0) group.isFree = true
  else group.days.push(5, 6)
  reading.isRange = false
}

/** Without a day they are those of every day. */
function addTimes(reading: Reading, groups: Record<string, string | undefined>): void {
  const last = reading.groups.at(-1)
  const group = last === undefined || last.isFree ? dayGroup(reading) : last
  if (group.days.length === 0) group.days.push(...allDays)
  reading.isRange = false
  if (groups.free !== undefined) group.isFree = true
  else group.spans.push(groups.full === undefined ? readSpan(groups, reading.typed) : [0, minutesOfDay])
}

function readSpan(groups: Record<string, string | undefined>, typed: string): Span {
  const from = readClock(groups, 'from')
  const to = readClock(groups, 'to')
  if (from === undefined || to === undefined || from >= minutesOfDay) throw unread(typed)
  if (to > from) return [from, to]
  const late = to + minutesOfDay
  if (late - from > longestNight && to !== 0) throw unread(typed)
  return [from, late]
}

function sorted(spans: readonly Span[], typed: string): Span[] {
  const all = spans.toSorted((one, other) => one[0] - other[0])
  const fits = all.every(([from], index) => from >= (all[index - 1]?.[1] ?? 0))
  if (all.length > spansOfDay || !fits) throw unread(typed)
  return all
}
