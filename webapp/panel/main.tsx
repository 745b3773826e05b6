import { render } from 'preact'
import { preferredLanguage, speak } from '../language.ts'
import { followTelegramTheme } from '../telegram.ts'
import { checkService } from './service.ts'
import { Service } from './Service.tsx'

followTelegramTheme()
void speak(preferredLanguage())
void checkService()

const app = document.querySelector('#app')
if (app !== null) render(<Service />, app)
