import { expect, test } from 'vitest'
import { useTelegram } from '#test/support/telegram.ts'

test('an edit says anew how its link is shown', async () => {
  const telegram = await useTelegram()
  const { id } = telegram.person('Ann')
  const text = 'https://a.com'
  await telegram.call('sendMessage', { chat_id: id, text, link_preview_options: { is_disabled: true } })
  const { result } = await telegram.call('editMessageText', { chat_id: id, message_id: 1, text })
  expect(result).not.toHaveProperty('link_preview_options')
})

test('a message sent through the bot shows its link as the bot wished', async () => {
  const telegram = await useTelegram()
  const ann = telegram.person('Ann')
  const found = ann.asksInline('cup')
  const [query] = telegram.core.updates.list().map(({ payload }) => payload as { id: string })
  const input_message_content = {
    message_text: 'https://a.com',
    link_preview_options: { show_above_text: true },
  }
  const article = { type: 'article' as const, id: '1', title: 'Cup', input_message_content }
  await telegram.call('answerInlineQuery', { inline_query_id: query?.id, results: [article] })
  const { queryId } = await found
  await ann.choosesInline(queryId, article)
  expect(ann.last()?.link_preview_options).toEqual({ show_above_text: true })
})
