/**
 * Follows a text line by line: true of each line that stands in a fenced block of code, its fences among them. A block ends with
 * a fence of its own character that is no shorter, and with nothing after it (CommonMark, 4.5).
 */
export function followFences(): (line: string) => boolean {
  let open: string | null = null
  return (line) => {
    if (open === null) {
      open = openedFence(line)
      return open !== null
    }
    if (closesFence(line, open)) open = null
    return true
  }
}

/** The fence that this line begins a block of code with; null where it begins none. */
export function openedFence(line: string): string | null {
  return /^ {0,3}(`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})/.exec(line)?.[1] ?? null
}

/** True of a line that ends the block of code that began with this fence. */
export function closesFence(line: string, fence: string): boolean {
  return /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1]?.startsWith(fence) === true
}
