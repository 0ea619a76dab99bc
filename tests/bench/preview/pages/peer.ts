import type { BenchDocument } from '../documents.ts'

/** One of the others, as its page offers it to the benchmark. */
export interface Peer {
  /** Shows the document; resolves when the editor is there. */
  mount(root: HTMLElement, document: BenchDocument): Promise<void>
  /** The element that holds the page. */
  page(): Element | null
  /** Puts the cursor where to type, and the editor in focus. */
  focus(document: BenchDocument): void
}

declare global {
  interface Window {
    peer: Peer
  }
}
