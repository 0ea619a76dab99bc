import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checksPage } from '../../../shared/checks/checks-page.ts'
import { rules } from '../../../shared/checks/registry.ts'

it('docs/checks.md tells of every check as it is (else: npm run docs)', () =>
  expect(readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8')).toBe(checksPage(rules)))

it('no two checks have one id', () => expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length))
