// Keeps a local Telegram between starts: what was said, sent and waiting, in one JSON file beside the files themselves.
// A file that cannot be read begins anew rather than stand in the way of a demo.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Telegram } from './telegram.ts'
import type { UpdatesState } from './updates/queue.ts'
import type { World } from './world.ts'

export type Saved = { form: number; world: World; updates: UpdatesState }

/** Another form of the state is another Telegram. */
const form = 1
const pauseMs = 500

export function readSaved(folder: string): Saved | undefined {
  const file = fileIn(folder)
  if (!existsSync(file)) return undefined
  try {
    const saved = JSON.parse(readFileSync(file, 'utf8')) as Saved
    const isWhole = typeof saved.world?.bot?.token === 'string' && Array.isArray(saved.updates?.waiting)
    return saved.form === form && isWhole ? saved : undefined
  } catch {
    return undefined
  }
}

/** Writes soon after each change. Returns how to write the last of it and stop. */
export function keepSaved(folder: string, { core, watch }: Telegram): () => void {
  mkdirSync(folder, { recursive: true })
  let timer: NodeJS.Timeout | undefined
  const write = () => {
    timer = undefined
    const saved: Saved = { form, world: core.world, updates: core.updates.save() }
    const file = fileIn(folder)
    writeFileSync(`${file}.new`, JSON.stringify(saved))
    renameSync(`${file}.new`, file)
  }
  const later = () => {
    timer ??= setTimeout(write, pauseMs)
  }
  const unwatch = [watch(later), core.updates.watch(later)]
  return () => {
    for (const stop of unwatch) stop()
    clearTimeout(timer)
    write()
  }
}

const fileIn = (folder: string) => join(folder, 'telegram.json')
