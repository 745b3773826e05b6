// The last look at an entity, however it came: its link, emoji and moment must be possible ones.
import { badRequest } from '../api/refusal.ts'
import { cleanText } from './clean.ts'
import type { Entity } from './entity.ts'
import { checkLink, emojiId, isUserId, userOfLink } from './link.ts'
import { BadUrl } from './url.ts'

const furthest = 1_000_000

export function checkEntities(entities: readonly Entity[]): Entity[] {
  const checked = entities.map(checkMeaning)
  for (const { offset, length } of checked) {
    if (offset < 0 || offset > furthest) {
      throw badRequest(`Receive an entity with incorrect offset ${offset}`)
    }
    if (length < 0 || length > furthest) {
      throw badRequest(`Receive an entity with incorrect length ${length}`)
    }
  }
  return checked
}

function checkMeaning(entity: Entity): Entity {
  switch (entity.type) {
    case 'pre':
      return { ...entity, language: cleanText(entity.language ?? '') }
    case 'text_link':
      return checkLinked(entity)
    case 'text_mention':
      if (!isUserId(entity.user ?? 0)) throw badRequest('User not found')
      return entity
    case 'custom_emoji':
      if (emojiId(entity.emoji ?? '') === undefined) {
        throw badRequest('Invalid custom emoji identifier specified')
      }
      return entity
    case 'date_time':
      if ((entity.time ?? 0) <= 0) throw badRequest('Invalid date specified')
      return entity
    default:
      return entity
  }
}

function checkLinked({ type, url: written = '', ...place }: Entity): Entity {
  const link = cleanText(written)
  const user = userOfLink(link)
  if (user !== undefined) return { ...place, type: 'text_mention', user }
  try {
    return { ...place, type, url: checkLink(link) }
  } catch (problem) {
    if (!(problem instanceof BadUrl)) throw problem
    throw badRequest(`Entity URL '${link}' is invalid: ${problem.message}`)
  }
}
