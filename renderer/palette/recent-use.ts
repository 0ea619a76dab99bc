const key = 'recent-commands'

/** The commands used last in the palette, the newest first, three at most. */
export function recentIds(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, 3) : []
  } catch {
    return []
  }
}

/** Remembers that a command was used. */
export function rememberUse(id: string): void {
  localStorage.setItem(key, JSON.stringify([id, ...recentIds().filter((other) => other !== id)].slice(0, 3)))
}
