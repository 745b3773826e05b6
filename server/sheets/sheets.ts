// Price lists as files, read and written in a thread of their own, one at a time, with an end to its time and its memory. Nothing of
// it is loaded before the first file comes. Knows no product.
import { Worker } from 'node:worker_threads'
import { type ErrorCode, type ErrorParams, ShopError } from '#shop/error.ts'
import type { SheetFile, SheetToWrite } from '#shop/import/table.ts'
import { takingTurns } from '../pictures/turns.ts'
import type { Task } from './worker.ts'

export type Sheets = {
  /** Tells in a ShopError what is wrong with the file. */
  readSheet: (bytes: Buffer) => Promise<SheetFile>
  writeSheet: (sheet: SheetToWrite) => Promise<Buffer>
  /** Of an archive, by their names in it. */
  readPictures: (bytes: Buffer, names: readonly string[]) => Promise<Map<string, Buffer>>
}
type Bounds = { longestMs?: number; mostMegabytes?: number }

/** Beside the bundle lies one of the thread; beside the source its source. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './server-sheets.js',
  import.meta.url,
)

export function openSheets({ longestMs = 60_000, mostMegabytes = 400 }: Bounds = {}): Sheets {
  const inTurn = takingTurns(1)
  const ask = <T>(task: Task) => inTurn(() => runTask<T>(task, { longestMs, mostMegabytes }))
  return {
    readSheet: (bytes) => ask<SheetFile>({ task: 'read', bytes }),
    async writeSheet(sheet) {
      const bytes = await ask<Uint8Array>({ task: 'write', ...sheet })
      return Buffer.from(bytes)
    },
    async readPictures(bytes, names) {
      const found = await ask<Map<string, Uint8Array>>({ task: 'pictures', bytes, names: [...names] })
      return new Map([...found].map(([name, content]) => [name, Buffer.from(content)]))
    },
  }
}

type Answer<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; params: ErrorParams }

async function runTask<T>(task: Task, { longestMs, mostMegabytes }: Required<Bounds>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const worker = new Worker(script, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: 32 },
  })
  const late = setTimeout(() => reject(new ShopError('sheet-too-slow')), longestMs)
  worker.once('message', (answer: Answer<T>) => {
    if (answer.ok) resolve(answer.value)
    else reject(new ShopError(answer.code, answer.params))
  })
  worker.once('error', (error: NodeJS.ErrnoException) => {
    const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError
    reject(isFull ? new ShopError('sheet-too-large') : error)
  })
  worker.once('exit', () => reject(new ShopError('sheet-damaged')))
  try {
    return await promise
  } finally {
    clearTimeout(late)
    await worker.terminate()
  }
}
