// Fields of what an app sent, read as a client reads them: what is of another type counts as absent.
import type { Data, Outcome } from './state.ts'

export const isData = (given: unknown): given is Data =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

export const textOf = (data: Data, name: string): string => {
  const value = data[name]
  return typeof value === 'string' ? value : ''
}
export const flagOf = (data: Data, name: string): boolean => data[name] === true

export const bad = (about: string): Outcome => ({ log: { kind: 'bad', about } })
export const refused = (about: string): Outcome => ({ log: { kind: 'refused', about } })

export const byteLength = (text: string): number => new TextEncoder().encode(text).length
