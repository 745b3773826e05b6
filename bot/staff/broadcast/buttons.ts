// The buttons of writing a broadcast and of the one that is going out.
import { defineButton } from '../../callback-data.ts'

/** The draft as it is. */
export const draftButton = defineButton('tb', {})
export const rewriteButton = defineButton('tw', {})
export const discardButton = defineButton('tx', {})
export const previewButton = defineButton('tp', {})
/** Which button stands below it; `choice` by its place in `choices`, empty: to choose. */
export const doorButton = defineButton('tq', { choice: 'maybe' })
export const choices = ['none', 'shop', 'catalogue', 'link'] as const
/** Places in their lists; empty: to choose. */
export const audienceButton = defineButton('ta', { who: 'maybe', days: 'maybe', language: 'maybe' })
export const askSendButton = defineButton('tg', {})
/** `people`: how many it was said to go to. */
export const sendButton = defineButton('tj', { people: 'number' })
/** The broadcast that is going out: how far it is, and what is to become of it (by its place in `moves`). */
export const progressButton = defineButton('tr', { broadcast: 'number' })
export const steerButton = defineButton('tm', { broadcast: 'number', move: 'number' })
export const moves = ['paused', 'sending', 'stopped'] as const
export const stopAskButton = defineButton('th', { broadcast: 'number' })
export const pastButton = defineButton('tz', { page: 'number' })
