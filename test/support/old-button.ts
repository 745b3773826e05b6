// A button as a message of long ago still has it.
import type { Chat } from './chat.ts'

export async function sendOld({ call }: Pick<Chat, 'call'>, chatId: number, data: string): Promise<void> {
  const reply_markup = { inline_keyboard: [[{ text: 'Old', callback_data: data }]] }
  await call('sendMessage', { chat_id: chatId, text: 'Last year', reply_markup })
}
