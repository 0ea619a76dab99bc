/** A package of the npm registry that holds an Electron distribution, and what it must be to the byte. */
export interface FallbackPackage {
  readonly name: string
  readonly version: string
  /** Subresource integrity of the packed package. */
  readonly integrity: string
  /** The archive inside the package that holds the distribution. */
  readonly payload: string
  /** The program inside the payload, and the SHA-256 of its bytes. */
  readonly program: string
  readonly programSha256: string
}

/**
 * hvir, an MIT-licensed desktop program for Linux on x64 that is built on Electron 43.2.0 with its default fuses. Its own
 * code is thrown away; for development only, on machines that reach the npm registry but not Electron's releases.
 */
export const fallbackPackage: FallbackPackage = {
  name: 'hvir-linux-x64',
  version: '0.1.5',
  integrity:
    'sha512-zqCLwMwq6Uwe041NLHJ5gqlmPDaL6jG3eAFWZyr4+xsDY6gQET3X5IzfZ0bQX9yMtk5p+Q5nG7Six73dy9RrKQ==',
  payload: 'payload.tar.gz',
  program: 'app/hvir',
  programSha256: '84e1078c8f38659f3785fec90b68ff47dcb7b5ed94e97e4e4cc6dd3290758991',
}
