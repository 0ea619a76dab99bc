import { mountWhole } from './whole-page.ts'

mountWhole((html) => html)
