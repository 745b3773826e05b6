// How each kind of the outbox's messages is told in a chat.
import { tellCustomer } from './customer-news.ts'
import { byAudience, type Tell } from './telling.ts'
import { tellTrouble } from './trouble-news.ts'

export const tells: Record<string, Tell> = {
  'order-placed': byAudience({ customer: tellCustomer }),
  'order-moved': byAudience({ customer: tellCustomer }),
  'order-edited': byAudience({ customer: tellCustomer }),
  trouble: tellTrouble,
}
