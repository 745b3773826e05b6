// The buttons below a broadcast, which stay in the chat for long: doors into the shop that leave the message where it is, and
// the wish for no more of them.
import { defineButton } from './callback-data.ts'

/** 0: the first screen, 1: the catalogue. */
export const openDoorButton = defineButton('ti', { door: 'number' })
/**
 * 0: no more of them, 1: again, 2: it is a preview, and does nothing; empty: as it is. Of broadcast 0: on the screen where one
 * chooses.
 */
export const newsWishButton = defineButton('tn', { wish: 'maybe', broadcast: 'number' })
export const previewed = 2
