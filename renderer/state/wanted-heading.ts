import { create } from 'zustand'

/** A heading that the page shall bring to its top as soon as it shows that article; null where none is wanted. */
export const useWantedHeading = create<{
  readonly wanted: { readonly file: string; readonly id: string } | null
}>(() => ({ wanted: null }))

/** Asks the page to show a heading of an article, now or once it is open. */
export function wantHeading(file: string, id: string): void {
  useWantedHeading.setState({ wanted: { file, id } })
}
