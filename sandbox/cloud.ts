// What a Mini App keeps in Telegram's cloud, and its limits. Changes the record it is given; anything else a Mini App
// may call by name is not here.

/** Telegram answers with one code whatever is wrong with the data; how much is wrong it does not say. */
export type CloudAnswer =
  | { result: unknown }
  | { error: 'DATA_JSON_INVALID' | 'DATA_TOO_LONG' | 'METHOD_INVALID' }

const maxKeys = 1_024
const maxValue = 4_096
const keyFormat = /^[A-Za-z0-9_-]{1,128}$/

export function callCloud(
  cloud: Record<string, string>,
  method: string,
  params: Readonly<Record<string, unknown>>,
): CloudAnswer {
  switch (method) {
    case 'saveStorageValue':
      return save(cloud, params.key, params.value)
    case 'getStorageKeys':
      return { result: Object.keys(cloud) }
    case 'getStorageValues':
      return withKeys(params.keys, (keys) => Object.fromEntries(keys.map((key) => [key, own(cloud, key)])))
    case 'deleteStorageValues':
      return withKeys(params.keys, (keys) => {
        for (const key of keys) delete cloud[key]
        return true
      })
    default:
      return { error: 'METHOD_INVALID' }
  }
}

function save(cloud: Record<string, string>, key: unknown, value: unknown): CloudAnswer {
  if (!isKey(key) || typeof value !== 'string' || [...value].length > maxValue)
    return { error: 'DATA_JSON_INVALID' }
  if (!Object.hasOwn(cloud, key) && Object.keys(cloud).length >= maxKeys) return { error: 'DATA_TOO_LONG' }
  cloud[key] = value
  return { result: true }
}

/** One key may come without its array. */
function withKeys(given: unknown, answer: (keys: string[]) => unknown): CloudAnswer {
  const keys = Array.isArray(given) ? given : [given]
  return keys.every(isKey) ? { result: answer(keys) } : { error: 'DATA_JSON_INVALID' }
}

const isKey = (key: unknown): key is string => typeof key === 'string' && keyFormat.test(key)

/** A key nobody saved reads as an empty text. */
const own = (cloud: Record<string, string>, key: string) => (Object.hasOwn(cloud, key) ? cloud[key] : '')
