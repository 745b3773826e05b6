// Statements of the hot paths, prepared once per database: unprepared they cost several times as much.
import { is, Param, Placeholder } from 'drizzle-orm'
import type { Db } from '#db/open.ts'

export function prepared<T>(prepare: (db: Db) => T): (db: Db) => T {
  const perDb = new WeakMap<Db, T>()
  return (db) => {
    const known = perDb.get(db)
    if (known !== undefined) return known
    const made = prepare(db)
    perDb.set(db, made)
    return made
  }
}

type Values = Record<string, unknown>
type Change = { toSQL: () => { sql: string; params: unknown[] } }

/**
 * A change with placeholders, for the hottest path of all: where each value goes and how it is written is found out
 * once, while drizzle's own prepared statement looks at every parameter anew each time.
 */
export function preparedChange(db: Db, change: Change): (values: Values) => number {
  const { sql, params } = change.toSQL()
  const statement = db.$client.prepare(sql)
  const slots = params.map(slotOf)
  return (values) => Number(statement.run(...slots.map((fill) => fill(values))).lastInsertRowid)
}

function slotOf(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return (values) => values[param.name]
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param
  const { name } = param.value
  const { encoder } = param
  return (values) => {
    const value = values[name]
    return value === null || value === undefined ? null : encoder.mapToDriverValue(value)
  }
}
