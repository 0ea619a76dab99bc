import type { Detail, PostFacts } from '../../domain/post.ts'
import { type PostDate, readDate } from '../../domain/post-date.ts'
import { startOfFile } from '../../domain/text-range.ts'
import type { Fix } from '../finding.ts'
import { goThere } from '../link-fixes.ts'
import { detailsOf } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { inWords, quoted, titleOf } from '../wording.ts'

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
  if (/^[“”„‘’]|[“”‘’]$/.test(date.text))
    return `The date of ${titleOf(post)}, ${quoted(date.text)}, is not read by sites: its quotation marks are curly; use straight quotation marks, or none.`
  const lacking = lackingIn(date.text.trim())
  return lacking === null
    ? `The date of ${titleOf(post)}, ${quoted(date.text)}, is not written as a site reads it: year-month-day.`
    : `The date of ${titleOf(post)} is ${quoted(date.text)}, but there is no such ${lacking}: sites show readers another, or none.`
}

/** What a date names that is written as it should be, but is not on the calendar or the clock. */
function lackingIn(text: string): 'day' | 'time of day' | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:$|[T \t]+(\d{1,2}:\d{2}))/i.exec(text) ?? []
  if (day === undefined) return null
  if (readDate(day).kind !== 'valid') return 'day'
  return time !== undefined && readDate(`${day}T${time}`).kind !== 'valid' ? 'time of day' : null
}

function fixesFor(post: PostFacts, read: PostDate): readonly Fix[] {
  const days = read.kind === 'unclear' ? read.days : [read.day]
  if (days.length === 0) return [goThere('Correct the date')]
  // Articles of one day are read in the order of their times.
  const losesTime = read.kind === 'shifted' && !read.isBareDay
  return days.map((day) => ({
    id: `set:${day}`,
    title: `Date it ${inWords(day)}${losesTime ? ', without the time' : ''}`,
    safe: days.length === 1 && !losesTime,
    action: {
      kind: 'change',
      changes: [{ kind: 'set-detail', file: post.file, key: 'date', value: day }],
    },
  }))
}
