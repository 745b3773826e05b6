import { render } from 'preact'
import { Page } from './Page.tsx'
import { followServer } from './state.ts'

followServer()
const app = document.querySelector('#app')
if (app !== null) render(<Page />, app)
