// Whether there is a connection, as far as the browser knows.
import { signal } from '@preact/signals'

export const online = signal(navigator.onLine)

for (const event of ['online', 'offline'] as const) {
  window.addEventListener(event, () => {
    online.value = navigator.onLine
  })
}
