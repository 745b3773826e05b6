// Writes down what a piece of work asks of the database, so that the bare driver can be asked exactly the same.
import type { Client, Db } from '#db/open.ts'

export type Asked = { sql: string; way: 'run' | 'get' | 'all'; raw: boolean; params: unknown[] }
type Asking = { [Way in Asked['way']]: (...params: unknown[]) => unknown } & { raw: () => Asking }

/** From now on; statements prepared before are not seen, so call it on a database just opened. */
export function recordStatements(db: Db): { take: () => Asked[] } {
  let asked: Asked[] = []
  const client = db.$client
  const prepare = client.prepare.bind(client)
  const watched = (sql: string, statement: Asking, raw = false): Asking => {
    const ask =
      (way: Asked['way']) =>
      (...params: unknown[]) => {
        asked.push({ sql, way, raw, params })
        return statement[way](...params)
      }
    return {
      run: ask('run'),
      get: ask('get'),
      all: ask('all'),
      raw: () => watched(sql, statement.raw(), true),
    }
  }
  Object.assign(client, { prepare: (sql: string) => watched(sql, prepare(sql) as unknown as Asking) })
  return {
    take() {
      const taken = asked
      asked = []
      return taken
    },
  }
}

/** The same statements with the same values, one immediate transaction for each batch, and nothing else. */
export function replayer(client: Client, batches: readonly Asked[][]) {
  const prepared = new Map<string, Asking>()
  const prepare = ({ sql, raw }: Asked): Asking => {
    const known = prepared.get(`${raw} ${sql}`)
    if (known !== undefined) return known
    const statement = client.prepare(sql) as unknown as Asking
    prepared.set(`${raw} ${sql}`, raw ? statement.raw() : statement)
    return prepare({ sql, raw, way: 'run', params: [] })
  }
  const steps = batches.map((batch) => batch.map((asked) => ({ ...asked, statement: prepare(asked) })))
  const once = client.transaction((batch: (typeof steps)[number]) => {
    for (const { statement, way, params } of batch) statement[way](...params)
  })
  return (first: number, end: number) => {
    for (const batch of steps.slice(first, end)) once.immediate(batch)
  }
}
