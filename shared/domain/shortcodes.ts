/** A stretch of a text; offsets. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** What a text hands to its site's own program, as Hugo has it: `{{< name … >}}` and `{{% name … %}}`. */
export interface Shortcodes {
  /** From the opening to the closing braces: names and settings, no text. */
  readonly tags: readonly Stretch[]
  /** Tags in pointed brackets with all that stands up to their closing ones, which may be data of any kind. */
  readonly enclosed: readonly Stretch[]
}

/** False of a text without any. */
export function mayHoldShortcodes(body: string): boolean {
  return body.includes('{{<') || body.includes('{{%')
}

/** Finds the shortcodes of a text; one that is never closed encloses nothing. */
export function shortcodesIn(body: string): Shortcodes {
  if (!mayHoldShortcodes(body)) return { tags: [], enclosed: [] }
  const tags: Stretch[] = []
  const enclosed: Stretch[] = []
  const open: { readonly name: string; readonly from: number }[] = []
  for (const match of body.matchAll(tag)) {
    const [source, slash = '', name] = match
    const stretch = { from: match.index, to: match.index + source.length }
    tags.push(stretch)
    if (name === undefined || source.endsWith('/>}}')) continue
    const at = slash === '' ? -1 : open.findLastIndex((one) => one.name === name)
    if (slash === '') open.push({ name, from: stretch.from })
    else if (at >= 0) enclosed.push({ from: open.splice(at)[0]?.from ?? 0, to: stretch.to })
  }
  return { tags, enclosed }
}

/** True of a place within one of them. */
export function isWithin(stretches: readonly Stretch[], at: number): boolean {
  return stretches.some(({ from, to }) => at >= from && at < to)
}

const tag = /\{\{<\s*(\/?)\s*([\w./-]+).{0,2000}?>\}\}|\{\{%\s*\/?\s*[\w./-]+.{0,2000}?%\}\}/gs
