// The thread in which files are read and written: whatever a hostile one does to it, the shop goes on. Does one thing, answers
// and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { readFile, readPictures } from './read.ts'
import { SheetRefusal } from './refusal.ts'
import { type Wanted, writeFile } from './write.ts'

export type Task =
  | { task: 'read'; bytes: Uint8Array }
  | { task: 'pictures'; bytes: Uint8Array; names: string[] }
  | ({ task: 'write' } & Wanted)

async function work(order: Task): Promise<unknown> {
  if (order.task === 'read') return await readFile(order.bytes)
  if (order.task === 'pictures') return readPictures(order.bytes, order.names)
  return await writeFile(order)
}

try {
  parentPort?.postMessage({ ok: true, value: await work(workerData as Task) })
} catch (error) {
  if (!(error instanceof SheetRefusal)) throw error
  parentPort?.postMessage({ ok: false, code: error.code, params: error.params })
}
