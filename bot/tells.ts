// How each kind of the outbox's messages is told in a chat.
import type { Tell } from './telling.ts'
import { tellTrouble } from './trouble-news.ts'

export const tells: Record<string, Tell> = {
  trouble: tellTrouble,
}
