// Which settings the menu has, under which heading each stands, and where its button leads.
import { type PictureField, pictureFields } from '#shop/setting-up/choices.ts'
import { isTextField, type TextField } from '#shop/setting-up/texts.ts'
import { isTypedField, type TypedField } from '#shop/setting-up/typing.ts'
import { toQuestion, toScreen } from '../office/parts.ts'

export type Field = TextField | TypedField | PictureField | 'languages' | 'language' | 'needs'

export const sections = {
  look: [
    'shopName',
    'greeting',
    'picture',
    'heroTitle',
    'heroText',
    'heroPicture',
    'heroHeight',
    'logo',
    'footer',
  ],
  contacts: ['phone', 'email', 'address'],
  speech: ['languages', 'language', 'currency', 'timeZone', 'country'],
  orders: ['needs', 'minimum', 'firstOrder', 'lowStock'],
} as const satisfies Record<string, readonly Field[]>
export type Section = keyof typeof sections

export const isSection = (name: string): name is Section => Object.hasOwn(sections, name)
export const isPictureField = (name: string): name is PictureField =>
  (pictureFields as readonly string[]).includes(name)

/** What stands on a screen of its own is shown there. */
export function homeOf(field: Field): string {
  if (field === 'week' || field === 'hoursNote') return 'hours'
  const section = Object.entries(sections).find(([, fields]) => (fields as readonly Field[]).includes(field))
  return section === undefined ? 'menu' : `section.${section[0]}`
}

export function doorOf(field: Field): string {
  if (isTextField(field)) return toScreen('text', field)
  if (isPictureField(field)) return toQuestion('picture', field)
  if (isTypedField(field)) return toQuestion('typed', field)
  return toScreen(field === 'needs' ? 'needs' : 'languages')
}
