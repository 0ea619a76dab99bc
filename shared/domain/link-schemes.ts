/** The schemes of addresses that a page may lead its readers to: the web, a mail, a telephone, a text message. */
export const linkSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'sms'])

/** The scheme of an address in lower case; null where it begins with none. */
export function schemeOf(address: string): string | null {
  // With any other character before it, the colon belongs to a path, a query or a fragment (RFC 3986, 3.1).
  return /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? null
}
