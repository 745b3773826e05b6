// Telegram's own buttons below the app: one or two, side by side or stacked.
import { buttonColours } from './colours.ts'
import { hasNotch } from './device.ts'
import { type AppState, type BottomButton, hasBottomBar } from './state.ts'

type Which = 'main' | 'secondary'
type Props = { state: AppState; onPress: (what: 'main_button' | 'secondary_button') => void }

export function BottomBar({ state, onPress }: Props) {
  const shown: Which[] = (['main', 'secondary'] as const).filter((which) => state[which].visible)
  const { position } = state.secondary
  // Read from the start: the second button comes first where it stands left or on top.
  if (position === 'left' || position === 'top') shown.reverse()
  const stacked = shown.length > 1 && (position === 'top' || position === 'bottom')
  const shownBar = hasBottomBar(state)
  const name = [
    'app-bar',
    shownBar && 'app-bar-shown',
    shownBar && hasNotch(state.device) && !state.device.keyboard && 'app-bar-raised',
    stacked && 'app-bar-stacked',
  ]
  return (
    <div class={name.filter(Boolean).join(' ')} data-bottom-bar>
      {shown.map((which) => (
        <BarButton
          key={which}
          which={which}
          button={state[which]}
          colours={buttonColours(state, which)}
          onPress={() => onPress(`${which}_button`)}
        />
      ))}
    </div>
  )
}

type BarButtonProps = {
  which: Which
  button: BottomButton
  colours: { back: string; text: string }
  onPress: () => void
}

function BarButton({ which, button, colours, onPress }: BarButtonProps) {
  return (
    <button
      type="button"
      class={`app-bar-button${button.shine ? ' app-shine' : ''}`}
      data-button={which}
      disabled={!button.active}
      aria-busy={button.progress}
      style={{ backgroundColor: colours.back, color: colours.text }}
      onClick={onPress}
    >
      <span class={button.progress ? 'app-bar-text app-bar-text-away' : 'app-bar-text'}>{button.text}</span>
      {button.progress && <span class="app-spinner" />}
    </button>
  )
}
