// What apps stored on this device, kept in the browser between two openings. A browser without storage forgets it.
import type { Store } from './session.ts'
import type { AppState } from './state.ts'

type Stored = AppState['stored']

/** Of one person: a sandbox has one bot. */
export function storeOf(person: number): Store {
  const name = `sandbox-app-storage-${person}`
  return {
    read() {
      try {
        const { device = {}, secure = {} } = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Stored>
        return { device, secure }
      } catch {
        return { device: {}, secure: {} }
      }
    },
    keep(stored) {
      try {
        localStorage.setItem(name, JSON.stringify(stored))
      } catch {
        // Shut off or full: it lasts as long as the page does.
      }
    },
  }
}
