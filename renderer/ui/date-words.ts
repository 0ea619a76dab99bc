/** An ISO date as a reader sees it ("Mar 4, 2026"); anything else as it is written. */
export function dateWords(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (match === null) return text
  const [, year, month, day] = match
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return Number.isNaN(date.getTime()) ? text : format().format(date)
}

let made: Intl.DateTimeFormat | undefined

/** Made when it is needed first: that takes its time, which the start of the window would pay. */
function format(): Intl.DateTimeFormat {
  made ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })
  return made
}
