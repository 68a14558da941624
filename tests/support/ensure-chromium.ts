import { ensureChromium } from './chromium'

console.log(`Browser tests run in ${ensureChromium()}`)
