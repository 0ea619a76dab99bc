/** What a path with `/` calls the file or post itself, without its folders. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
