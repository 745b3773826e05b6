// The last calls of the bot, for people to read: what was asked, what was answered, and what was refused.
import type { Fields } from './request.ts'

export type CallRecord = {
  id: number
  at: number
  method: string
  /** As they came; a file is told by its name and size. */
  args: Record<string, string>
  tookMs: number
  pending: boolean
  /** Nothing when the connection broke before an answer. */
  status?: number
  error?: string
  result?: unknown
}

export type Calls = {
  begin: (method: string, fields: Fields) => CallRecord
  end: (call: CallRecord, outcome: Pick<CallRecord, 'status' | 'error' | 'result'>) => void
  /** Oldest first. */
  list: () => readonly CallRecord[]
  /** Those that were refused: with an error, or without any answer. */
  refused: () => readonly CallRecord[]
}

const kept = 500

export function createCalls(now: () => number, changed: () => void): Calls {
  const calls: CallRecord[] = []
  let lastId = 0
  return {
    begin(method, { fields, uploads }) {
      const args = Object.fromEntries(fields)
      for (const [name, { name: file, bytes }] of uploads) args[name] = `<${file}, ${bytes.length} bytes>`
      const call: CallRecord = { id: ++lastId, at: now(), method, args, tookMs: 0, pending: true }
      calls.push(call)
      if (calls.length > kept) calls.shift()
      changed()
      return call
    },
    end(call, outcome) {
      Object.assign(call, outcome, { pending: false, tookMs: Math.max(0, now() - call.at) })
      changed()
    },
    list: () => calls,
    refused: () => calls.filter(({ pending, status }) => !pending && status !== 200),
  }
}
