// What apps stored on this device, kept in the browser between two openings. A browser without storage forgets it.
import type { AppState } from './state.ts'

type Stored = AppState['stored']
const nameOf = (person: number) => `sandbox-app-storage-${person}`

export function readStored(person: number): Stored {
  try {
    const { device = {}, secure = {} } = JSON.parse(
      localStorage.getItem(nameOf(person)) ?? '{}',
    ) as Partial<Stored>
    return { device, secure }
  } catch {
    return { device: {}, secure: {} }
  }
}

export function keepStored(person: number, stored: Stored): void {
  try {
    localStorage.setItem(nameOf(person), JSON.stringify(stored))
  } catch {
    // Shut off or full: it lasts as long as the page does.
  }
}
