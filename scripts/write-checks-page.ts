import { mkdirSync, writeFileSync } from 'node:fs'
import { checksPage } from '../shared/checks/checks-page.ts'
import { rules } from '../shared/checks/registry.ts'

const docs = new URL('../docs/', import.meta.url)
mkdirSync(docs, { recursive: true })
writeFileSync(new URL('checks.md', docs), checksPage(rules))
