// How an export names a product, so that it is known again when the file comes back, and never taken for one of another shop:
// its number, and a mark that only this product has.
import { fingerprintOf } from '../fingerprint.ts'

type Made = { id: number; createdAt: number }

export function keyFor({ id, createdAt }: Made): string {
  return `${id}-${fingerprintOf(`${id} ${createdAt}`).slice(0, 4)}`
}

export function idInKey(key: string): number | undefined {
  const id = /^(\d{1,10})-[0-9a-z]{1,4}$/.exec(key)?.[1]
  return id === undefined ? undefined : Number(id)
}
