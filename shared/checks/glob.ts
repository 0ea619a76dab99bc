/** True where a rule id fits a pattern: `*` stands for any characters, `?` for one, all else for itself. */
export function matchesGlob(id: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.')
  return new RegExp(`^${source}$`).test(id)
}
