// Pictures are drawn one at a time: each takes a core and up to 300 MB, and a small server has one core and 1 GB. What
// somebody waits for goes first.
import { ShopError } from '#shop/error.ts'

export type DrawingQueue = {
  /** Refused when too many wait already. */
  ask: <T>(work: () => Promise<T>) => Promise<T>
  /** When nobody waits for anything. It tells of its failures itself. */
  later: (work: () => Promise<void>) => void
  /** Begins nothing new, and waits for what is being drawn. */
  close: () => Promise<void>
}

type Job = { begin: () => Promise<void>; refuse: () => void }

/** Some ten seconds of work. */
const mostAsked = 200

export function openDrawingQueue(): DrawingQueue {
  const asked: Job[] = []
  const idle: Job[] = []
  let working: Promise<void> | undefined
  let closed = false

  const work = async () => {
    for (let job = asked.shift() ?? idle.shift(); job !== undefined; job = asked.shift() ?? idle.shift()) {
      await job.begin()
    }
    working = undefined
  }
  const add = (list: Job[], job: Job) => {
    list.push(job)
    working ??= work()
  }
  return {
    ask<T>(work: () => Promise<T>) {
      if (closed || asked.length >= mostAsked) return Promise.reject(new ShopError('picture-busy'))
      const { promise, resolve, reject } = Promise.withResolvers<T>()
      const begin = () => work().then(resolve, reject)
      add(asked, { begin, refuse: () => reject(new ShopError('picture-busy')) })
      return promise
    },
    later(begin) {
      if (!closed) add(idle, { begin, refuse: () => {} })
    },
    async close() {
      closed = true
      for (const job of [...asked.splice(0), ...idle.splice(0)]) job.refuse()
      await working
    },
  }
}
