// The thread in which a copy is locked. Does one, answers and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { lockCopy, type ToLock } from './lock.ts'

parentPort?.postMessage(await lockCopy(workerData as ToLock))
