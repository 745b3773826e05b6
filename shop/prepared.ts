// Statements of the hot paths, prepared once per database: unprepared they cost several times as much.
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
