// Whoever is looking: how many pieces lie in their cart.
import { signal } from '@preact/signals'

export const pieces = signal(0)
