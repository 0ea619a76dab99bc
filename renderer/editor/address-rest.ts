/** What follows the cursor in the address of a link: how much of it another address replaces, and what is missing to close it. */
export interface AddressRest {
  readonly length: number
  readonly closing: string
}

/**
 * Reads what stands on the line after the cursor, in an address that began with `<` or not. Where the link is not closed,
 * what follows is other text, and stays.
 */
export function addressRest(after: string, isInAngles: boolean): AddressRest {
  const rest = isInAngles
    ? /^([^<>]*)>(?:\)|\s+["'(])/.exec(after)?.[1]
    : /^((?:[^()<>\s]|\([^()<>\s]*\))*)(?:\)|\s+["'][^"']*["']\s*\))/.exec(after)?.[1]
  return rest === undefined
    ? { length: 0, closing: isInAngles ? '>)' : ')' }
    : { length: rest.length, closing: '' }
}
