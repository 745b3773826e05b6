// How each kind of the outbox's messages is told in a chat.
import { refreshOnlookers, tellAssignee, tellStaff } from './staff-news.ts'
import { byAudience, type Tell } from './telling.ts'

export const tells: Record<string, Tell> = {
  'order-placed': byAudience({ staff: tellStaff }),
  'order-moved': byAudience({ staff: tellStaff, onlooker: refreshOnlookers }),
  'order-edited': byAudience({ staff: tellStaff, onlooker: refreshOnlookers }),
  'order-assigned': byAudience({ staff: tellAssignee }),
}
