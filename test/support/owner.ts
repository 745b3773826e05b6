// A shop whose owner sets it up from the chat: what they tap and say, each waited for, and the one screen that is left of it.
import { expect } from 'vitest'
import type { Language, Role } from '#db/schema/kinds.ts'
import { readSettings } from '#shop/settings.ts'
import { openDesk } from './desk.ts'

export async function openOffice({
  language = 'en',
  role = 'owner',
}: {
  language?: Language
  role?: Role
} = {}) {
  const desk = await openDesk()
  const olga = desk.hire('Olga', role, language)
  /** What the bot says to it, or makes of the screen. */
  const says = async (words: string, expected: string | RegExp) => {
    const { message_id: said } = olga.says(words)
    return await olga.awaits(answerTo(said, expected))
  }
  /** Taps one after the other; the last screen says what is expected. */
  const taps = async (...labels: [...string[], string]) => {
    const expected = labels.pop() ?? ''
    for (const label of labels) expect((await olga.hears(label))?.text, label).toBeUndefined()
    return await olga.awaits(expected)
  }
  /** Of the bot, in the chat with the owner. */
  const left = () => olga.sees().filter(({ from }) => from?.id !== olga.id)
  return { ...desk, olga, says, taps, left, all: () => readSettings(desk.db) }
}

function answerTo(said: number, expected: string | RegExp) {
  return ({ message_id, text, caption }: { message_id: number; text?: string; caption?: string }) => {
    if (message_id < said) return false
    const words = (text ?? caption ?? '').replace(/[\u00a0\u202f]/g, ' ')
    return typeof expected === 'string' ? words.includes(expected) : expected.test(words)
  }
}
