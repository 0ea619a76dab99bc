/** The few globals that Node, browsers and workers all have and `lib: ["ES2023"]` does not declare. */
declare class URL {
  constructor(url: string, base?: string)
  href: string
  readonly origin: string
  protocol: string
  host: string
  hostname: string
  pathname: string
  search: string
  hash: string
  static canParse(url: string, base?: string): boolean
}

declare class TextEncoder {
  encode(text?: string): Uint8Array
}
