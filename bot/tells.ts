// How each kind of the outbox's messages is told in a chat.

import { tellDialogue, tellDialogueOver } from './dialogue/dialogue-news.ts'
import { tellCustomer } from './orders/customer-news.ts'
import { tellBroadcast } from './staff/broadcast/message.ts'
import { tellBroadcastProgress, tellBroadcastResult } from './staff/broadcast/progress.ts'
import { tellImportPictures } from './staff/import/after-import.ts'
import { tellReview } from './staff/review-news.ts'
import { refreshOnlookers, tellAssignee, tellStaff } from './staff/staff-news.ts'
import { tellSummary } from './staff/stats/summary.ts'
import { tellStock } from './staff/stock-news.ts'
import { tellTeamNews } from './staff/team/team-news.ts'
import { tellTrouble } from './staff/trouble-news.ts'
import { byAudience, type Tell } from './telling.ts'

export const tells: Record<string, Tell> = {
  'order-placed': byAudience({ customer: tellCustomer, staff: tellStaff }),
  'order-moved': byAudience({ customer: tellCustomer, staff: tellStaff, onlooker: refreshOnlookers }),
  'order-edited': byAudience({ customer: tellCustomer, staff: tellStaff, onlooker: refreshOnlookers }),
  'order-assigned': byAudience({ staff: tellAssignee }),
  dialogue: tellDialogue,
  'dialogue-over': tellDialogueOver,
  review: tellReview,
  'import-pictures': tellImportPictures,
  trouble: tellTrouble,
  team: tellTeamNews,
  'stock-low': tellStock,
  summary: tellSummary,
  broadcast: tellBroadcast,
  'broadcast-progress': tellBroadcastProgress,
  'broadcast-result': tellBroadcastResult,
}
