// Makes entities fit each other as Telegram has them: quotes and links never cross, one of two links that do is dropped,
// and styles are cut wherever something else begins or ends, so that one entity is always inside the other.
import { type Entity, type EntityType, endOf, isPlain, isQuote, isStyle, sorted } from './entity.ts'

const without = (entities: readonly Entity[], test: (entity: Entity) => boolean) =>
  entities.filter((entity) => !test(entity))

export function arrange(entities: readonly Entity[]): Entity[] {
  const all = sorted(entities.filter(({ length }) => length > 0))
  const quotes = apart(all.filter(isQuote))
  const links = apart(without(all, (entity) => isStyle(entity) || isQuote(entity)))
  return withStyles([...notCrossing(links, quotes), ...quotes], all.filter(isStyle))
}

/** Adds what was found in the text, where nothing else is. Both must fit already. */
export function addFound(entities: readonly Entity[], found: readonly Entity[]): Entity[] {
  if (found.length === 0) return [...entities]
  const quotes = entities.filter(isQuote)
  const links = without(entities, (entity) => isStyle(entity) || isQuote(entity))
  const free = without(notCrossing(found, quotes), (entity) => links.some((link) => meet(link, entity)))
  return withStyles([...links, ...free, ...quotes], entities.filter(isStyle))
}

/** Only what begins after the end of the one before. Must be sorted. */
export function apart(entities: readonly Entity[]): Entity[] {
  let end = 0
  return entities.filter((entity) => {
    if (entity.offset < end) return false
    end = endOf(entity)
    return true
  })
}

const meet = (a: Entity, b: Entity) => a.offset < endOf(b) && b.offset < endOf(a)

/** Inside a quote or outside of it. */
function notCrossing(entities: readonly Entity[], quotes: readonly Entity[]): Entity[] {
  const inside = (entity: Entity, quote: Entity) =>
    quote.offset <= entity.offset && endOf(entity) <= endOf(quote)
  return without(entities, (entity) => quotes.some((quote) => meet(entity, quote) && !inside(entity, quote)))
}

function withStyles(others: readonly Entity[], styles: readonly Entity[]): Entity[] {
  const outer = sorted(others)
  return sorted([...outer, ...cutStyles(styles, outer)])
}

/** Styles that touch become one, then are cut where other entities begin and end. Both must be sorted. */
export function cutStyles(styles: readonly Entity[], others: readonly Entity[]): Entity[] {
  const cutter = createCutter(styles)
  const around: Entity[] = []
  const leave = (at: number) => {
    for (let inner = around.at(-1); inner && endOf(inner) <= at; inner = around.at(-1)) {
      cutter.upTo(endOf(inner), !isPlain(inner))
      around.pop()
    }
    cutter.upTo(at, true)
  }
  for (const other of others) {
    leave(other.offset)
    around.push(other)
  }
  leave(Number.POSITIVE_INFINITY)
  return sorted(cutter.pieces)
}

/** Goes through the text once; what is in a plain entity is passed by without being kept. */
function createCutter(styles: readonly Entity[]) {
  const waiting = [...styles]
  const open = new Map<EntityType, { from: number; to: number }>()
  const pieces: Entity[] = []

  const cut = (at: number, keep: boolean) => {
    for (const [type, span] of open) {
      if (span.from >= at) continue
      const end = Math.min(span.to, at)
      if (keep) pieces.push({ type, offset: span.from, length: end - span.from })
      if (span.to <= at) open.delete(type)
      else span.from = at
    }
  }
  const begin = (style: Entity, keep: boolean) => {
    const span = open.get(style.type)
    if (span && style.offset <= span.to) {
      span.to = Math.max(span.to, endOf(style))
      return
    }
    cut(style.offset, keep)
    open.set(style.type, { from: style.offset, to: endOf(style) })
  }
  const upTo = (at: number, keep: boolean) => {
    for (let next = waiting[0]; next && next.offset < at; next = waiting[0]) {
      begin(next, keep)
      waiting.shift()
    }
    cut(at, keep)
  }
  return { upTo, pieces }
}
