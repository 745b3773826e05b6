// What the owner's office is made of: screens, questions that are answered in words or by a picture, and acts. Each has a place, a
// name and what it is about with dots between, which is all that a button carries: `deliveries`, `price.courier`.
import type { Message } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import type { Permission, Staff } from '#shop/actor.ts'
import { defineButton } from '../../callback-data.ts'
import type { Around, TalkContext } from '../../context.ts'
import type { Screen } from '../../screen.ts'

export type Scene = { ctx: TalkContext; around: Around; staff: Staff; carry?: string | undefined }

/** `words` of a picture are its hash. */
export type Given = { words: string; message?: Message | undefined }
/** What follows: a screen with perhaps a word of news above it, or the next question, which is told what to carry on. */
export type Done = { show: string; news?: string | undefined } | { ask: string; carry: string }

export type Question = {
  /** As HTML. */
  text: string
  /** Shown above it; its words are a caption then. */
  picture?: string | undefined
  wants: 'words' | 'picture'
  /** The place of the screen that it leads back to. */
  back: string
  /** Rows of buttons of its own. */
  keyboard?: InlineKeyboard
  take: (given: Given) => Done
}

/** Throw ShopErrors where there is nothing at that place any more. */
export type OfficePart = {
  permission: Permission
  screens: Record<string, (scene: Scene, ...about: string[]) => Screen>
  questions: Record<string, (scene: Scene, ...about: string[]) => Question>
  acts: Record<string, (scene: Scene, ...about: string[]) => Done | Promise<Done>>
}

export const screenButton = defineButton('es', { place: 'rest' })
export const askButton = defineButton('ea', { place: 'rest' })
export const actButton = defineButton('ev', { place: 'rest' })

export const toScreen = (...place: string[]) => screenButton.data({ place: place.join('.') })
export const toQuestion = (...place: string[]) => askButton.data({ place: place.join('.') })
export const toAct = (...place: string[]) => actButton.data({ place: place.join('.') })

/** Two beside each other, as short words stand. */
export function inPairs(keyboard: InlineKeyboard, buttons: readonly { label: string; data: string }[]): void {
  for (const [index, { label, data }] of buttons.entries()) {
    keyboard.text(label, data)
    if (index % 2 === 1 || index === buttons.length - 1) keyboard.row()
  }
}

export function backTo({ ctx }: Scene, place: string, keyboard = new InlineKeyboard()): InlineKeyboard {
  return keyboard.row().text(ctx.t('office-back'), toScreen(place))
}
