// A knock of the phone. Where there is none, nothing happens.
import { post } from './transport.ts'

const impacts = ['light', 'medium', 'heavy', 'rigid', 'soft'] as const
type Impact = (typeof impacts)[number]
/** A thing was touched; something ended so; another one was chosen. */
export type Haptic = Impact | 'success' | 'warning' | 'error' | 'selection'

export function haptic(kind: Haptic): void {
  post('web_app_trigger_haptic_feedback', dataOf(kind), '6.1')
}

function dataOf(kind: Haptic) {
  if (kind === 'selection') return { type: 'selection_change' }
  return impacts.some((impact) => impact === kind)
    ? { type: 'impact', impact_style: kind }
    : { type: 'notification', notification_type: kind }
}
