import type { Detail, PostFacts } from '../../domain/post.ts'
import { type PostDate, readDate } from '../../domain/post-date.ts'
import { startOfFile } from '../../domain/text-range.ts'
import type { Fix } from '../finding.ts'
import { goThere } from '../link-fixes.ts'
import { detailsOf } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { quoted, titleOf } from '../wording.ts'

/** A live article has a date, and every date is one day wherever it is read. */
export const postDateInvalid: Rule = {
  id: 'post/date-invalid',
  severity: 'warning',
  detects: 'The date of a live article is missing, or a date can be read as another day or as none.',
  fix: 'Writes the day alone, as year-month-day (safe where it can only be that day, and no time of day is lost).',
  *check({ workspace }) {
    for (const post of workspace.posts) {
      if (post.frontMatter.kind === 'broken') continue
      const { date } = post
      if (date === null) {
        if (post.status === 'published' && !post.isPlaceholder) yield missing(post)
        continue
      }
      const read = readDate(date.text)
      if (read.kind === 'valid') continue
      yield {
        file: post.file,
        range: date.range,
        message: messageOf(post, date, read),
        subject: detailsOf(post, 'date'),
        fixes: fixesFor(post, read),
      }
    }
  },
}

function missing(post: PostFacts) {
  return {
    file: post.file,
    range: startOfFile,
    message: `${titleOf(post)} is live but has no date: readers can't tell how old it is, and sites put it in the wrong place.`,
    subject: detailsOf(post, 'date'),
    fixes: [goThere('Give it a date')],
  }
}

function messageOf(post: PostFacts, date: Detail, read: PostDate): string {
  if (read.kind === 'shifted')
    return `Some readers of ${titleOf(post)} see another day than ${quoted(date.text)} says: the time belongs to another day in other time zones.`
  if (read.kind === 'unclear' && read.days.length > 1)
    return `The date of ${titleOf(post)}, ${quoted(date.text)}, can be read as two different days.`
  return `The date of ${titleOf(post)}, ${quoted(date.text)}, is not written as a site reads it: year-month-day.`
}

function fixesFor(post: PostFacts, read: PostDate): readonly Fix[] {
  const days = read.kind === 'unclear' ? read.days : [read.day]
  if (days.length === 0) return [goThere('Correct the date')]
  // Articles of one day are read in the order of their times.
  const losesTime = read.kind === 'shifted' && !read.isBareDay
  return days.map((day) => ({
    id: `set:${day}`,
    title: losesTime ? `Write ${day} without the time` : `Write ${day}`,
    safe: days.length === 1 && !losesTime,
    action: {
      kind: 'change',
      changes: [{ kind: 'set-detail', file: post.file, key: 'date', value: day }],
    },
  }))
}
