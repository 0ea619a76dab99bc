import { describe } from 'vitest'
import { finds, findsNothing } from '../finds.ts'

describe('an article that names itself', () => {
  finds('previous: |article|', 'series/self-link')
  finds('next: |article.md|', 'series/self-link')
  finds('next: |./article.md|', 'series/self-link')
  finds('title: All About It; next: |all about it|', 'series/self-link')
  finds('title: All About It; next: |All About …|', 'series/self-link')
  finds('slug: ending; prev: |ending|', 'series/self-link')
  finds('canonical: https://example.com/a; next: |http://www.example.com/a/|', 'series/self-link')
  finds('pager:⏎  next: |Article| + throughline.yaml> previousLeadsTo: newer', 'series/self-link')
  finds('a/b.md> previous: |../a/b.md|', 'series/self-link')
})

describe('another of the same name', () => {
  findsNothing('title: Safety; next: Safety + b.md> title: Safety; previous: article', [
    'post/title-duplicate',
  ])
  findsNothing('a/safety.md> next: ../safety.md + safety.md> previous: a/safety', ['post/title-duplicate'])
})
