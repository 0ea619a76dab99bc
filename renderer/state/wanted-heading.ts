import { create } from 'zustand'

/** A heading that the page shall bring to its top as soon as it shows that article; null where none is wanted. */
export const useWantedHeading = create<{
  readonly wanted: { readonly file: string; readonly id: string } | null
}>(() => ({ wanted: null }))

/** Asks the page to show a heading of an article, now or once it is open. What it returns takes that back. */
export function wantHeading(file: string, id: string): () => void {
  const own = { file, id }
  useWantedHeading.setState({ wanted: own })
  return () => useWantedHeading.setState(({ wanted }) => ({ wanted: wanted === own ? null : wanted }))
}
