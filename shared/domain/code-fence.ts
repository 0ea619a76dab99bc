/**
 * Follows a text line by line: true of each line that stands in a fenced block of code, its fences among them. A block ends with
 * a fence of its own character that is no shorter, and with nothing after it (CommonMark, 4.5).
 */
export function followFences(): (line: string) => boolean {
  let open: string | null = null
  return (line) => {
    const [, fence, rest = ''] = /^ {0,3}(`{3,}|~{3,})([^\r\n]*)/.exec(line) ?? []
    if (fence === undefined) return open !== null
    if (open === null) {
      if (fence.startsWith('`') && rest.includes('`')) return false
      open = fence
    } else if (fence.startsWith(open) && rest.trim() === '') open = null
    return true
  }
}
