/** A title as the words of a link: what Markdown would take for marks, or for the next cell of a table, shows as itself. */
export function titleAsWords(title: string): string {
  return title.replace(/[\\`*_[\]<>|]/g, '\\$&')
}
