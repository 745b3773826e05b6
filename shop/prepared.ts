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

/** A change with placeholders; tells how many rows it met, and the id of the one it inserted. */
export function hotChange(db: Db, change: Built) {
  const { sql, params } = change.toSQL()
  const statement = db.$client.prepare(sql)
  const bind = binderOf(params)
  return (values: Values) => statement.run(bind(values))
}

/** A flat selection with placeholders. */
export function hotRead<Query extends Select>(db: Db, query: Query) {
  type Row = Query['_']['result'][number]
  const { sql, params } = query.toSQL()
  const statement = db.$client.prepare<unknown[], unknown[]>(sql).raw()
  const bind = binderOf(params)
  const names = Object.keys(query._.selectedFields)
  const decoders = Object.values(query._.selectedFields).map(decoderOf)
  const rowOf = (cells: unknown[]): Row => {
    const row: Values = {}
    let index = 0
    for (const name of names) {
      const cell = cells[index]
      const decode = decoders[index++]
      row[name] = cell === null || decode === undefined ? cell : decode(cell)
    }
    return row
  }
  return {
    all: (values: Values = {}): Row[] => statement.all(bind(values)).map(rowOf),
    get(values: Values = {}): Row | undefined {
      const cells = statement.get(bind(values))
      return cells === undefined ? undefined : rowOf(cells)
    },
  }
}

/** A selection with placeholders whose rows are left as SQLite gives them: the cells in the order they are selected in. */
export function hotCells(db: Db, query: Built): (values: Values) => unknown[][] {
  const { sql, params } = query.toSQL()
  const statement = db.$client.prepare<unknown[], unknown[]>(sql).raw()
  const bind = binderOf(params)
  return (values) => statement.all(bind(values))
}

type Codec = ((value: unknown) => unknown) | undefined

/** Numbers and texts are what they are; drizzle's base column says so by leaving its own method in place. */
function decoderOf(field: unknown): Codec {
  if (!is(field, Column) || field.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined
  return (cell) => field.mapFromDriverValue(cell)
}

type Slot = { name: string | undefined; encode: Codec; constant: unknown }

function slotOf(param: unknown): Slot {
  if (is(param, Placeholder)) return { name: param.name, encode: undefined, constant: undefined }
  if (!is(param, Param) || !is(param.value, Placeholder)) {
    return { name: undefined, encode: undefined, constant: param }
  }
  const { encoder } = param
  const same = is(encoder, Column) && encoder.mapToDriverValue === Column.prototype.mapToDriverValue
  const encode = same ? undefined : (value: unknown) => encoder.mapToDriverValue(value)
  return { name: param.value.name, encode, constant: undefined }
}

function binderOf(params: readonly unknown[]): (values: Values) => unknown[] {
  const slots = params.map(slotOf)
  return (values) => {
    const bound: unknown[] = []
    for (const { name, encode, constant } of slots) {
      const value = name === undefined ? constant : values[name]
      bound.push(encode === undefined || value === null ? value : encode(value))
    }
    return bound
  }
}
