// Folders that are gone after the test, and databases looked into row by row.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Client } from '#db/open.ts'

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every row of every table, for comparing two files whole. */
export function allRows(client: Client): Record<string, unknown[]> {
  const names = client
    .prepare<[], string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all()
  return Object.fromEntries(
    names.sort().map((name) => [name, client.prepare(`select * from "${name}" order by 1`).all()]),
  )
}
