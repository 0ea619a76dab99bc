/**
 * The address of a link from one file of the folder to another: a relative path with `/`, in which only what would end
 * or break an address is percent-encoded. Paths are relative to the folder.
 */
export function relativeLink(from: string, to: string): string {
  const start = from.split('/').slice(0, -1)
  const target = to.split('/')
  let shared = 0
  while (shared < start.length && shared < target.length - 1 && start[shared] === target[shared]) shared++
  const up = start.slice(shared).map(() => '..')
  return [...up, ...target.slice(shared).map(encodePart)].join('/')
}

function encodePart(part: string): string {
  return part.replace(/[\s%#?&:()<>[\]"`\\|]|\p{Cc}/gu, (character) => {
    const encoded = encodeURIComponent(character)
    return encoded === character
      ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
      : encoded
  })
}
