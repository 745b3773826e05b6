// What somebody asked of the cart on a product's page: on its way, or refused in words.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type Failure, failureOf } from '../../loading.ts'
import { haptic } from '../../telegram/haptics.ts'

/** Longer than the second of two taps comes after the first. */
const doubleTapMs = 600

export type Buying = {
  isBusy: boolean
  failure: Failure | undefined
  /** Whether a tap now is meant for what the button says now. */
  isSettled: () => boolean
  /** For the first of a thing: until the shop has answered there is nothing else to do. */
  add: (work: () => Promise<void>) => Promise<void>
  change: (work: () => Promise<void>) => Promise<void>
  /** What we know the answer to already. */
  refuse: (failure: Failure) => void
}

export function useBuying(variantId: number | undefined): Buying {
  const isBusy = useSignal(false)
  const failure = useSignal<Failure | undefined>(undefined)
  const addedAt = useRef(0)
  // What was said of one size is not true of another.
  useEffect(() => {
    failure.value = undefined
  }, [variantId])
  const change = async (work: () => Promise<void>) => {
    failure.value = undefined
    haptic('light')
    try {
      await work()
    } catch (thrown) {
      failure.value = failureOf(thrown)
      haptic('error')
    }
  }
  return {
    isBusy: isBusy.value,
    failure: failure.value,
    isSettled: () => performance.now() - addedAt.current > doubleTapMs,
    change,
    refuse(refusal) {
      failure.value = refusal
      haptic('error')
    },
    async add(work) {
      addedAt.current = performance.now()
      isBusy.value = true
      await change(work)
      isBusy.value = false
    },
  }
}
