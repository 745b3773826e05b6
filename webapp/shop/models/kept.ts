// What this browser keeps for one person until the shop has it. Several accounts of Telegram may share a phone, so each has its
// own. Where nothing can be stored, it lasts as long as the page.
import { initData } from '../../telegram/launch.ts'

export type Kept<T> = { read: () => T | undefined; write: (value: T | undefined) => void }

export function kept<T>(name: string): Kept<T> {
  let here: T | undefined
  return {
    read() {
      try {
        const json = localStorage.getItem(keyOf(name))
        return json === null ? undefined : (JSON.parse(json) as T)
      } catch {
        return here
      }
    },
    write(value) {
      here = value
      try {
        if (value === undefined) localStorage.removeItem(keyOf(name))
        else localStorage.setItem(keyOf(name), JSON.stringify(value))
      } catch {
        // `here` has it.
      }
    },
  }
}

const keyOf = (name: string) => `kiosk-${name}-${personId()}`

/** As the address says it: good enough to keep things apart. */
function personId(): string {
  try {
    const user = JSON.parse(new URLSearchParams(initData).get('user') ?? '{}') as { id?: number }
    return user.id === undefined ? 'browser' : `telegram-${user.id}`
  } catch {
    return 'browser'
  }
}
