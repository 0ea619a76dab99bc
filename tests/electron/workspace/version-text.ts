/** A long text that tells its version in every line, so that a torn or mixed one shows. */
export function versionText(version: number): string {
  return `${version}\n${`line of version ${version}\n`.repeat(20_000)}end of ${version}\n`
}
