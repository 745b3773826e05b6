// What the shop answers one person: nothing of it is kept for others, and it is asked for once it is known who that is.
import { language } from '../language.ts'
import { type Asking, ask, askNewer, type Marked } from '../loading.ts'

export function askOwn<T>(path: string, asking?: Asking): Promise<T> {
  return ask<T>(ownAddress(path), asking)
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * One after the other, in the order in which it was wanted: the last answer is the newest, and whoever is nobody yet does not become
 * two guests by two things done at once.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work, work)
  turn = done
  return done
}

/** Nothing where it is what it was. */
export function askOwnNewer<T>(path: string, mark: string | null): Promise<Marked<T> | undefined> {
  return askNewer<T>(ownAddress(path), mark)
}

function ownAddress(path: string): string {
  return `/api/${path}${path.includes('?') ? '&' : '?'}language=${language()}`
}
