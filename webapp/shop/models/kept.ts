// What this browser keeps for one person until the shop has it. Several accounts of Telegram may share a phone, so each has its
// own. Where nothing can be stored, it lasts as long as the page.
import { initData } from '../../telegram/launch.ts'

export type Kept<T> = { key: string; read: () => T | undefined; write: (value: T | undefined) => void }

export function kept<T>(name: string): Kept<T> {
  let here: T | undefined
  const key = `kiosk-${name}-${personId()}`
  return {
    key,
    read() {
      try {
        const json = localStorage.getItem(key)
        return json === null ? undefined : (JSON.parse(json) as T)
      } catch {
        return here
      }
    },
    write(value) {
      here = value
      try {
        if (value === undefined) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(value))
      } catch {
        // `here` has it.
      }
    },
  }
}

/** As the address says it: good enough to keep things apart. */
function personId(): string {
  try {
    const user = JSON.parse(new URLSearchParams(initData).get('user') ?? '{}') as { id?: number }
    return user.id === undefined ? 'browser' : `telegram-${user.id}`
  } catch {
    return 'browser'
  }
}
