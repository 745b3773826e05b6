// How each kind of the outbox's messages is told in a chat.
import { tellDialogue, tellDialogueOver } from './dialogue-news.ts'
import type { Tell } from './telling.ts'

export const tells: Record<string, Tell> = {
  dialogue: tellDialogue,
  'dialogue-over': tellDialogueOver,
}
