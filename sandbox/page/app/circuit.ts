// The round every event takes: state changes, answers go to the app, what it asked for is done, and what comes of that
// takes the same round. Knows no DOM.
import { type Signal, signal } from '@preact/signals'
import { answersOfFailure, perform, type Surroundings } from './effects.ts'
import { type Step, settle } from './protocol.ts'
import { type AppState, type Effect, isExpanded, type Outcome } from './state.ts'

export type Size = { width: number; height: number }
export type Send = (event: string, data: unknown) => void

export type Circuit = {
  state: Signal<AppState>
  /** To the page that is being loaded: it hears nothing until it is there. */
  connect: (send: Send) => void
  /** The page is there. */
  started: () => void
  send: Send
  take: (step: Step) => void
  settle: (event: string, outcome: Outcome) => void
  sized: (size: Size, stable: boolean) => void
}

export function createCircuit(
  first: AppState,
  around: () => Surroundings,
  { keep, reloading }: { keep: (stored: AppState['stored']) => void; reloading: () => void },
): Circuit {
  const state = signal(first)
  const line = createLine(state)
  const take = (step: Step) => {
    const { stored } = state.value
    state.value = step.state
    if (step.state.stored !== stored) keep(step.state.stored)
    for (const [event, data] of step.answers) line.send(event, data)
    for (const effect of step.effects) void run(effect)
  }
  const settled = (event: string, outcome: Outcome) => take(settle(state.value, event, outcome))

  async function run(effect: Effect): Promise<void> {
    if (effect.do === 'tell-viewport') return line.tellViewport(true)
    if (effect.do === 'reloading') return reloading()
    try {
      settled(effect.do, await perform(effect, around()))
    } catch (error) {
      const about = error instanceof Error ? error.message : String(error)
      settled(effect.do, { log: { kind: 'refused', about }, answers: answersOfFailure(effect, about) })
    }
  }
  return { state, take, settle: settled, ...line }
}

function createLine(state: Signal<AppState>) {
  let connected: Send | undefined
  let heard = false
  let size: Size = { width: 0, height: 0 }
  const send: Send = (event, data) => {
    if (heard) connected?.(event, data)
  }
  const tellViewport = (stable: boolean) =>
    send('viewport_changed', { ...size, is_expanded: isExpanded(state.value), is_state_stable: stable })
  return {
    send,
    tellViewport,
    connect(sender: Send) {
      connected = sender
      heard = false
    },
    started() {
      heard = true
    },
    sized(next: Size, stable: boolean) {
      size = next
      tellViewport(stable)
    },
  }
}
