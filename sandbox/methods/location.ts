// Sending a place, a place with a name, or somebody's phone number.
import type { Location, Message, Venue } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { badRequest } from '../api/refusal.ts'
import type { Core, Methods } from '../core.ts'
import { sendOne } from '../messages/sending.ts'

/** A live location without an end. */
const forever = 0x7fffffff

export const locationMethods: Methods = {
  sendLocation: (core, args): Message => {
    const { latitude, longitude, accuracy } = readPlace(args)
    const live = readLive(args)
    checkOnEarth({ latitude, longitude }, live === undefined ? 'location' : 'live location')
    checkLive(live)
    const location = { latitude, longitude, ...live, ...accuracy }
    return sendOne(core, args, { location })
  },
  sendVenue: (core, args): Message => {
    const { latitude, longitude } = readPlace(args)
    const location = { latitude, longitude }
    if (!isOnEarth(location)) throw badRequest('Wrong venue location specified')
    const title = args.required('title').trim()
    const address = args.required('address').trim()
    return sendOne(core, args, { location, venue: { location, title, address, ...readProvider(args) } })
  },
  sendContact: (core, args): Message => {
    const phone_number = args.required('phone_number').trim()
    const first_name = args.required('first_name').trim()
    const last_name = args.text('last_name').trim()
    const vcard = args.text('vcard')
    if (!/\d/.test(phone_number)) throw badRequest('Wrong phone number specified')
    const user_id = personWith(core, phone_number)
    const contact = {
      phone_number,
      first_name,
      ...(last_name !== '' && { last_name }),
      ...(vcard !== '' && { vcard }),
      ...(user_id !== undefined && { user_id }),
    }
    return sendOne(core, args, { contact })
  },
}

type Point = { latitude: number; longitude: number }

function readPlace(args: Args): Point & { accuracy: Pick<Location, 'horizontal_accuracy'> } {
  const latitude = args.text('latitude').trim()
  const longitude = args.text('longitude').trim()
  if (latitude === '') throw badRequest('latitude is empty')
  if (longitude === '') throw badRequest('longitude is empty')
  const metres = Math.min(toNumber(args.text('horizontal_accuracy')), 1_500)
  return {
    latitude: toNumber(latitude),
    longitude: toNumber(longitude),
    accuracy: metres > 0 ? { horizontal_accuracy: metres } : {},
  }
}

/** Garbage is 0, as for all numbers outside of JSON. */
const toNumber = (text: string) => Number.parseFloat(text) || 0

const isOnEarth = ({ latitude, longitude }: Point) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

function checkOnEarth(point: Point, what: string): void {
  if (!isOnEarth(point)) throw badRequest(`Invalid ${what} specified`)
}

type Live = Pick<Location, 'live_period' | 'heading' | 'proximity_alert_radius'>

function readLive(args: Args): Live | undefined {
  const live_period = args.int('live_period')
  const heading = args.int('heading')
  const proximity_alert_radius = args.int('proximity_alert_radius')
  if (live_period === 0) return undefined
  return {
    live_period,
    ...(heading !== 0 && { heading }),
    ...(proximity_alert_radius !== 0 && { proximity_alert_radius }),
  }
}

function checkLive(live: Live | undefined): void {
  if (live === undefined) return
  const { live_period = 0, heading = 1, proximity_alert_radius = 0 } = live
  const wrong = (what: string) => badRequest(`Wrong live location ${what} specified`)
  if (live_period !== forever && (live_period < 60 || live_period > 86_400)) throw wrong('period')
  if (heading < 1 || heading > 360) throw wrong('heading')
  if (proximity_alert_radius < 0 || proximity_alert_radius > 100_000) throw wrong('proximity alert radius')
}

/** The one of Foursquare counts when both are given. */
function readProvider(args: Args): Partial<Venue> {
  const named = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (args.text(name) === '' ? [] : [[name, args.text(name)]])))
  const foursquare = named(['foursquare_id', 'foursquare_type'])
  return Object.keys(foursquare).length > 0 ? foursquare : named(['google_place_id', 'google_place_type'])
}

/** Whose number it is, when they have a Telegram. */
function personWith({ world }: Core, phone: string): number | undefined {
  const digits = phone.replaceAll(/\D/g, '')
  const found = Object.values(world.accounts).find(
    (account) => account.phone.replaceAll(/\D/g, '') === digits,
  )
  return found?.user.id
}
