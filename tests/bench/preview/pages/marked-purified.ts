import DOMPurify from 'dompurify'
import { mountWhole } from './whole-page.ts'

mountWhole((html) => DOMPurify.sanitize(html))
