import { render } from 'preact'
import { hasTexts, loadTexts, speak } from '../language.ts'
import { Unspoken } from '../parts/Unspoken.tsx'
import { startTelegram, tellReady } from '../telegram/start.ts'
import { preferredLanguage } from './preferred-language.ts'
import { Service } from './Service.tsx'
import { checkService } from './service.ts'

startTelegram()
void checkService()
void open()

async function open(): Promise<void> {
  const language = preferredLanguage()
  document.documentElement.lang = language
  speak(language)
  await Promise.all([loadTexts(language), loadTexts(language, 'panel')]).catch(() => {})
  const app = document.querySelector('#app')
  if (app !== null) render(hasTexts() ? <Service /> : <Unspoken again={() => location.reload()} />, app)
  tellReady()
}
