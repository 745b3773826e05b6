// What a Mini App keeps in Telegram's cloud for one person: the methods behind CloudStorage, with their limits.
import type { Core } from '../core.ts'
import type { Account } from '../world.ts'

export type Answer = { result: unknown } | { error: string }

const mostKeys = 1_024
const keyForm = /^[\w-]{1,128}$/
const longestValue = 4_096

export function runCustomMethod(
  core: Core,
  { cloud }: Account,
  method: string,
  params: Record<string, unknown>,
): Answer {
  const keys = Array.isArray(params.keys) ? params.keys.map(String) : []
  const bad = keys.find((key) => !keyForm.test(key))
  if (bad !== undefined) return { error: 'KEY_INVALID' }
  if (method === 'saveStorageValue') return save(core, cloud, String(params.key ?? ''), params.value)
  if (method === 'getStorageValues') {
    return { result: Object.fromEntries(keys.map((key) => [key, cloud[key] ?? ''])) }
  }
  if (method === 'getStorageKeys') return { result: Object.keys(cloud) }
  if (method === 'deleteStorageValues') {
    for (const key of keys) delete cloud[key]
    core.changed()
    return { result: true }
  }
  return { error: 'METHOD_INVALID' }
}

function save(core: Core, cloud: Account['cloud'], key: string, value: unknown): Answer {
  if (!keyForm.test(key)) return { error: 'KEY_INVALID' }
  if (typeof value !== 'string' || [...value].length > longestValue) return { error: 'VALUE_INVALID' }
  if (!(key in cloud) && Object.keys(cloud).length >= mostKeys) return { error: 'QUOTA_EXCEEDED' }
  cloud[key] = value
  core.changed()
  return { result: true }
}
