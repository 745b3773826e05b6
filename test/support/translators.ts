// The shop's texts, read once for all tests of a worker: they do not change under them.
import { readTranslators } from '#locales/read.ts'

export const translators = readTranslators()
