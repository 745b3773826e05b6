// Statements of the hot paths, prepared once per database: unprepared they cost several times as much.
import { Column, is, Param, Placeholder } from 'drizzle-orm'
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
type Built = { toSQL: () => { sql: string; params: unknown[] } }
type Select = Built & { _: { selectedFields: Record<string, unknown>; result: unknown[] } }

// The hottest path of all is an order. Drizzle's own prepared statements look at every parameter and every field anew
// on each run, which costs as much as SQLite's work; those below find out once where each value goes.

/** A change with placeholders; tells the id of the row it inserted. */
export function hotChange(db: Db, change: Built): (values: Values) => number {
  const { sql, params } = change.toSQL()
  const statement = db.$client.prepare(sql)
  const bind = binderOf(params)
  return (values) => Number(statement.run(...bind(values)).lastInsertRowid)
}

/** A change like `hotChange`, which tells how many rows it met. */
export function hotUpdate(db: Db, change: Built): (values: Values) => number {
  const { sql, params } = change.toSQL()
  const statement = db.$client.prepare(sql)
  const bind = binderOf(params)
  return (values) => statement.run(...bind(values)).changes
}

/** A flat selection with placeholders. */
export function hotRead<Query extends Select>(db: Db, query: Query) {
  type Row = Query['_']['result'][number]
  const { sql, params } = query.toSQL()
  const statement = db.$client.prepare<unknown[], unknown[]>(sql).raw()
  const bind = binderOf(params)
  const fields = Object.entries(query._.selectedFields).map(([name, field]) => readerOf(name, field))
  const rowOf = (cells: unknown[]): Row => {
    const row: Values = {}
    for (let index = 0; index < fields.length; index++) fields[index]?.(row, cells[index])
    return row
  }
  return {
    all: (values: Values = {}): Row[] => statement.all(...bind(values)).map(rowOf),
    get(values: Values = {}): Row | undefined {
      const cells = statement.get(...bind(values))
      return cells === undefined ? undefined : rowOf(cells)
    },
  }
}

/** A selection with placeholders whose rows are left as SQLite gives them: the cells in the order they are selected in. */
export function hotCells(db: Db, query: Built): (values: Values) => unknown[][] {
  const { sql, params } = query.toSQL()
  const statement = db.$client.prepare<unknown[], unknown[]>(sql).raw()
  const bind = binderOf(params)
  return (values) => statement.all(...bind(values))
}

function readerOf(name: string, field: unknown): (row: Values, cell: unknown) => void {
  const decode = is(field, Column)
    ? (cell: unknown) => field.mapFromDriverValue(cell)
    : (cell: unknown) => cell
  return (row, cell) => {
    row[name] = cell === null ? null : decode(cell)
  }
}

function binderOf(params: readonly unknown[]): (values: Values) => unknown[] {
  const slots = params.map(slotOf)
  return (values) => slots.map((fill) => fill(values))
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
