// Whether there is a connection, as far as the browser knows.
import { signal } from '@preact/signals'

export const online = signal(true)

export function followConnection(): void {
  const look = () => {
    online.value = navigator.onLine
  }
  look()
  for (const event of ['online', 'offline']) window.addEventListener(event, look)
}
