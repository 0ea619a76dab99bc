/** True of a path with a part that some system can't have (Windows: reserved characters and names, a dot or blank at the end). */
export function isUnwiseName(file: string): boolean {
  return file
    .split('/')
    .some(
      (part) =>
        /[<>:"|?*\p{Cc}]/u.test(part) ||
        /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part) ||
        /[. ]$/.test(part.replace(/\.(?:md|markdown)$/i, '')),
    )
}
