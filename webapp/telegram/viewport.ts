// How high the page may be and what covers its edges, as CSS variables. Telegram tells both whenever they change, some clients
// late and some never: until then the variables are not set, and the style sheet goes by the browser's own.
import { type Data, on, post } from './transport.ts'

const edges = ['top', 'right', 'bottom', 'left'] as const
/** Some clients tell of heights such as 1 and 62, while they are opening. */
const lowest = 200

export function followViewport(): void {
  const { style } = document.documentElement
  let safe: Data = {}
  let content: Data = {}
  const place = () => {
    for (const edge of edges) {
      const covered = Number(safe[edge] ?? 0) + Number(content[edge] ?? 0)
      style.setProperty(`--inset-${edge}`, `max(env(safe-area-inset-${edge}, 0px), ${covered}px)`)
    }
  }
  on('viewport_changed', ({ height, is_state_stable: isStable }) => {
    if (isStable && Number(height) >= lowest) style.setProperty('--height', `${height}px`)
  })
  on('safe_area_changed', (insets) => {
    safe = insets
    place()
  })
  on('content_safe_area_changed', (insets) => {
    content = insets
    place()
  })
  askViewport()
}

export function askViewport(): void {
  post('web_app_request_viewport')
  post('web_app_request_safe_area', '', '8.0')
  post('web_app_request_content_safe_area', '', '8.0')
}
