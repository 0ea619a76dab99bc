/** Who is measured: our own window, or a page in a plain one. */
export interface Candidate {
  readonly name: string
  /** The source of its page, from tests/bench; null for our own window. */
  readonly page: string | null
  /** True where its packages are installed by the benchmark. */
  readonly isInstalled: boolean
}

const own = (name: string, page: string): Candidate => ({
  name,
  page: `preview/pages/${page}`,
  isInstalled: false,
})
const peer = (name: string): Candidate => ({ name, page: `peers/${name}.js`, isInstalled: true })

/** The application’s own window, as it is built. */
export const ours: Candidate = { name: 'throughline', page: null, isInstalled: false }

/** The least that shows a key beside a Markdown editor. */
export const floor: Candidate = own('editor-only', 'editor-only.ts')

/** Our editor by itself: no page, no checks. */
export const ownEditor: Candidate = own('own-editor', 'own-editor.ts')

/** What a first version of a preview does: all of it anew with each key, made safe. */
export const wholePage: Candidate = own('marked+purify', 'marked-purified.ts')

/** All that can be measured, ours first. */
export const candidates: readonly Candidate[] = [
  ours,
  floor,
  ownEditor,
  own('marked', 'marked.ts'),
  wholePage,
  peer('toast-ui'),
  peer('easymde'),
  peer('cherry'),
  peer('md-editor-rt'),
  peer('bytemd'),
  peer('vditor'),
  peer('react-md-editor'),
]

/** True of what has a page of its own to show: the others, and none of the floors. */
export function isRival({ name }: Candidate): boolean {
  return ![ours, floor, ownEditor].some((one) => one.name === name)
}
