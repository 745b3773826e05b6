import { saying } from '../models/saying.ts'

export function Toast() {
  const text = saying.value
  return <div role="status">{text !== '' && <p class="toast">{text}</p>}</div>
}
