// How each kind of the outbox's messages is told in a chat.
import { refreshOnlookers, tellAssignee, tellStaff } from './staff-news.ts'
import type { Tell } from './telling.ts'

type Audience = 'staff' | 'customer' | 'onlooker'

/** The same event is told to each of those who hear of it in their own way. */
function byAudience(told: Partial<Record<Audience, Tell>>): Tell {
  return async (telling) => {
    const tell = told[telling.message.payload.audience as Audience]
    if (tell === undefined) return { kind: 'refused', reason: 'nothing is known to tell' }
    return await tell(telling)
  }
}

export const tells: Record<string, Tell> = {
  'order-placed': byAudience({ staff: tellStaff }),
  'order-moved': byAudience({ staff: tellStaff, onlooker: refreshOnlookers }),
  'order-assigned': byAudience({ staff: tellAssignee }),
  'order-edited': byAudience({ staff: tellStaff, onlooker: refreshOnlookers }),
}
