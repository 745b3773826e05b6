// After a restart: imports that were in the middle go on where they stood.
import type { Api } from 'grammy'
import { findStaff } from '#shop/staff.ts'
import type { Around } from '../../context.ts'
import { beginImport, isAtWork } from './job.ts'
import { listUnfinishedImports, readImport } from './state.ts'

export function resumeImports(api: Api, around: Around): void {
  for (const chatId of listUnfinishedImports(around.db)) {
    const staff = findStaff(around.db, chatId)
    const language = readImport(around.db, chatId)?.language
    if (staff === undefined || language === undefined || isAtWork(around, chatId)) continue
    beginImport({ api, around, chatId, staff, language, t: around.translators[language] })
  }
}
