import type { PostFacts } from '../../shared/domain/post.ts'
import { dateWords } from '../ui/date-words.ts'
import { statusWords } from '../ui/status-words.ts'

/** What tells one article from another besides its title: "Live, Mar 4, 2026, Ketamine-Assisted Therapy". */
export function articleWords(post: PostFacts): string {
  const status = post.isPlaceholder ? 'Placeholder' : statusWords[post.status]
  const date = post.date === null ? null : dateWords(post.date.text)
  return [status, date, post.series?.text ?? null].filter((part) => part !== null).join(', ')
}
