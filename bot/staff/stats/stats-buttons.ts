// The buttons by which figures and the daily summary lead to each other.
import { defineButton } from '../../callback-data.ts'

/** `period` is its place in the list of them; `back` how many periods ago. */
export const statsButton = defineButton('tv', { period: 'number', back: 'number' })
export const summaryButton = defineButton('td', {})
