// What the owner may set about how the shop presents itself: shapes and limits.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import * as z from 'zod'
import { inLanguages, line, pictureHash, prose } from './products/product-input.ts'

/** May stay empty, in one language or in all. */
const words = (max: number) => inLanguages(line(max)).default({})
const text = (max: number) => inLanguages(prose(max)).default({})

/** Of the screen's height; less shows no picture, more leaves no room for the goods. */
const heightShare = z
  .number()
  .refine(
    (share) => share === 0 || (share >= 0.2 && share <= 0.6),
    'a share of the screen from 0.2 to 0.6, for example 0.4; 0 for none',
  )

export const hero = z
  .strictObject({
    /** Empty: the picture that the chat greets with. */
    picture: pictureHash.nullable().default(null),
    /** Empty: the name of the shop. */
    title: words(80),
    /** Empty: its greeting. */
    text: text(300),
    heightShare: heightShare.default(0.4),
  })
  .prefault({})

export const logo = pictureHash.nullable().default(null)

export const footer = text(600)

export const contact = z
  .strictObject({
    phone: z
      .string()
      .transform((typed, check) => {
        const phone = parsePhoneNumberFromString(typed)
        if (phone?.isValid() && !phone.ext) return phone.number as string
        check.addIssue('a number with its country, for example +7 495 123-45-67')
        return z.NEVER
      })
      .nullable()
      .default(null),
    email: z.email('an address like shop@example.com').max(254).nullable().default(null),
    address: text(300),
  })
  .prefault({})
