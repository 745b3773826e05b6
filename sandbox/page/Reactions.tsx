import type { ComponentChildren } from 'preact'
import type { Phone, Shown } from './contract.ts'
import { t } from './language.ts'
import { inChat, perform } from './taps.ts'

type Props = { shown: Shown; phone: Phone; children: ComponentChildren }

export function Reactions({ shown, phone, children }: Props) {
  return (
    <div class="reactions">
      {shown.reactions.map(({ reaction, count, mine }) => {
        const emoji = reaction.type === 'emoji' ? reaction.emoji : '⭐'
        return (
          <button
            key={emoji}
            type="button"
            class="reaction"
            aria-pressed={mine}
            aria-label={t('sandbox-reaction', { emoji, count })}
            onClick={() => react(phone, shown, emoji)}
          >
            <span>{emoji}</span> {count}
          </button>
        )
      })}
      {children}
    </div>
  )
}

/** The same one again takes it back. */
export function react(phone: Phone, { message, reactions }: Shown, emoji: string): void {
  const taken = reactions.some(
    ({ mine, reaction }) => mine && 'emoji' in reaction && reaction.emoji === emoji,
  )
  void perform(phone, {
    do: 'react',
    ...inChat(phone),
    message: message.message_id,
    emoji: taken ? '' : emoji,
  })
}
