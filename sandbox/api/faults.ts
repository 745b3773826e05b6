// Trouble on order: what the next calls of a bot meet instead of, or after, their work.
export type Fault =
  /** Nothing is done. */
  | { kind: 'too-many-requests'; retryAfter: number }
  | { kind: 'server-error'; code?: 500 | 502 | 504 }
  /** Before: nothing was done. After: it was, and nobody hears of it. */
  | { kind: 'dropped'; when: 'before' | 'after' }
  /** The answer comes so late that the client has given up. */
  | { kind: 'late'; when: 'before' | 'after'; ms: number }

type Order = {
  /** All methods when left out. */
  method?: string
  /** How many calls pass first, and how many meet it; one when left out. */
  after?: number
  times?: number
}

export type Faults = {
  order: (fault: Fault, order?: Order) => void
  /** What this call meets, if anything; it is used up by that. */
  take: (method: string) => Fault | undefined
  clear: () => void
}

export function createFaults(): Faults {
  const ordered: { fault: Fault; method: string; after: number; times: number }[] = []
  return {
    order(fault, { method = '', after = 0, times = 1 } = {}) {
      ordered.push({ fault, method: method.toLowerCase(), after, times })
    },
    take(method) {
      const due = ordered.filter((one) => one.method === '' || one.method === method.toLowerCase())
      const ready = due.find(({ after, times }) => after === 0 && times > 0)
      for (const one of due) if (one.after > 0) one.after--
      if (ready !== undefined) ready.times--
      return ready?.fault
    },
    clear: () => {
      ordered.length = 0
    },
  }
}
