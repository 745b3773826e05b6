// What Telegram itself makes an entity of, without anybody marking it. Where two meet the first stays.

import { apart } from './arrange.ts'
import { type Entity, sorted } from './entity.ts'
import { findLinks } from './found-links.ts'
import { findWords } from './found-words.ts'

export const findEntities = (text: string): Entity[] =>
  apart(sorted([...findWords(text), ...findLinks(text)]))
