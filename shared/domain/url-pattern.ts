/** What may stand in braces in the pattern of the pages' addresses. */
const placeholders = ['slug', 'yyyy', 'mm', 'dd', 'series'] as const

/** Other programs' words for them. */
const others: Readonly<Record<string, (typeof placeholders)[number]>> = {
  title: 'slug',
  name: 'slug',
  postname: 'slug',
  filename: 'slug',
  contentbasename: 'slug',
  year: 'yyyy',
  month: 'mm',
  monthnum: 'mm',
  day: 'dd',
  category: 'series',
  categories: 'series',
  section: 'series',
}

/** `{slug}`, and what stands for it elsewhere: `:slug`, `%postname%`, `{{ slug }}`, `[slug]`, `<slug>`. */
const placeholder =
  /\{\{\s*\.?(\w+)\s*\}\}|\$\{(\w+)\}|\{(\w+)\}|(?<=^|[/._-]):([a-z]\w*)|%(\w+)%|\[(\w+)\]|<(\w+)>/gi

/** What is wrong with a pattern of addresses, as the rest of a sentence, and how it may have been meant; null where nothing is. */
export function patternFault(
  pattern: string,
): { readonly reason: string; readonly instead: string | null } | null {
  const wrong: string[] = []
  let isClear = true
  const meant = pattern.replace(placeholder, (written: string, ...found: unknown[]) => {
    const word = found.slice(0, 7).find((one) => typeof one === 'string') as string
    const name = placeholders.find((one) => one === word.toLowerCase()) ?? others[word.toLowerCase()]
    if (written === `{${name ?? ''}}`) return written
    wrong.push(written)
    isClear &&= name !== undefined
    return `{${name ?? word}}`
  })
  const [first] = wrong
  if (first !== undefined)
    return {
      reason: `“${first}” in it stands for nothing. What can stand there: ${placeholders.map((one) => `{${one}}`).join(', ')}`,
      instead: isClear ? meant : null,
    }
  if (meant.includes('{slug}')) return null
  return {
    reason: 'without {slug} all articles would have one address',
    instead: `${pattern.replace(/\/+$/, '')}/{slug}`,
  }
}
