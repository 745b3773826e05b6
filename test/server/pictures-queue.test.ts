import { expect, test } from 'vitest'
import { openDrawingQueue } from '#server/pictures/drawing-queue.ts'

/** Work that ends when the test says so, and notes when it begins. */
function openWork() {
  const queue = openDrawingQueue()
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => () => {
    begun.push(name)
    return new Promise<void>((resolve) => ends.set(name, resolve))
  }
  const end = async (name: string) => {
    ends.get(name)?.()
    await new Promise(setImmediate)
  }
  return { queue, begun, work, end }
}

test('one is drawn at a time, and what somebody waits for goes before what nobody does', async () => {
  const { queue, begun, work, end } = openWork()
  queue.later(work('idle 1'))
  queue.later(work('idle 2'))
  void queue.ask(work('asked 1'))
  void queue.ask(work('asked 2'))
  expect(begun).toEqual(['idle 1'])
  for (const name of ['idle 1', 'asked 1', 'asked 2']) await end(name)
  expect(begun).toEqual(['idle 1', 'asked 1', 'asked 2', 'idle 2'])
})

test('one that fails is told to whoever asked, and stops nobody else', async () => {
  const queue = openDrawingQueue()
  const failed = queue.ask(() => Promise.reject(new Error('no picture')))
  const next = queue.ask(async () => 'drawn')
  await expect(failed).rejects.toThrow('no picture')
  expect(await next).toBe('drawn')
})

test('more than a while of work is refused at once', async () => {
  const { queue, work, end } = openWork()
  void queue.ask(work('first'))
  const waiting = Array.from({ length: 200 }, () => queue.ask(async () => 'drawn'))
  await expect(queue.ask(async () => 'drawn')).rejects.toMatchObject({ code: 'picture-busy' })
  await end('first')
  expect(new Set(await Promise.all(waiting))).toEqual(new Set(['drawn']))
  expect(await queue.ask(async () => 'drawn')).toBe('drawn')
})

test('a stop waits for what is being drawn, and begins nothing more', async () => {
  const { queue, begun, work, end } = openWork()
  void queue.ask(work('first'))
  const second = queue.ask(work('second'))
  queue.later(work('idle'))
  let stopped = false
  const stop = queue.close().then(() => {
    stopped = true
  })
  await expect(second).rejects.toMatchObject({ code: 'picture-busy' })
  await expect(queue.ask(work('third'))).rejects.toMatchObject({ code: 'picture-busy' })
  expect(stopped).toBe(false)
  await end('first')
  await stop
  expect(begun).toEqual(['first'])
})
