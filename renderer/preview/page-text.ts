import { changeBetween, type TextChange } from '../../shared/domain/text-change.ts'
import { IncrementalBlocks } from '../../shared/render/incremental-blocks.ts'
import type { ArticleBlock, BlockSplice } from '../../shared/render/piece-list.ts'
import type { ArticleBody, LiveText } from '../state/article.ts'

/** So long, in milliseconds, a slice of a long article may keep the window from answering; then what waits has its turn. */
const longestSlice = 20

/** A change of so many UTF-16 units may be a whole text put in the place of another that is much the same. */
const longChange = 4096

/**
 * The text of the open article as blocks of its page. A new article shows its beginning at once and the rest in slices,
 * between which keys are answered; an edit changes the blocks that it touches, at once.
 */
export class PageText {
  #blocks = new IncrementalBlocks()
  readonly #changed: (splices: readonly BlockSplice[]) => void
  readonly #failed: (error: unknown) => void
  #body: ArticleBody | null = null
  #isReading = false
  #isStopped = false

  /** `changed` is told what is to be done to the blocks shown, in steps that follow each other; `failed`, why what comes later can't be read. */
  constructor(changed: (splices: readonly BlockSplice[]) => void, failed: (error: unknown) => void) {
    this.#changed = changed
    this.#failed = failed
  }

  /** Knows no article any more; no blocks are shown. */
  forget(): void {
    this.#body = null
    this.#blocks = new IncrementalBlocks()
  }

  /** The blocks as far as the text is read. */
  get blocks(): readonly ArticleBlock[] {
    return this.#blocks.blocks
  }

  /** True once all of the text is among them. */
  get isWhole(): boolean {
    return this.#blocks.isWhole
  }

  /** The footnotes behind the text, as safe HTML. */
  get notes(): string {
    return this.#blocks.notes
  }

  /** Where each of these footnotes is written, without the line end behind it. */
  get notePlaces(): readonly { readonly start: number; readonly end: number }[] {
    return this.#blocks.notePlaces.map(({ start, end }) => ({
      start,
      end: end > 0 && this.sliceString(end - 1, end) === '\n' ? end - 1 : end,
    }))
  }

  /** A stretch of the text, in UTF-16 units. */
  sliceString(from: number, to: number): string {
    return this.#body?.sliceString(from, to) ?? ''
  }

  /** Begins with another article; true. */
  open(body: ArticleBody, smartPunctuation: boolean): true {
    const shown = this.#blocks.blocks.length
    this.#body = body
    this.#blocks.open(body, { smartPunctuation })
    const first = this.#blocks.readMore(body)
    this.#changed([{ at: 0, removed: shown, added: [] }, ...first])
    this.#readOn()
    return true
  }

  /** The same article has this text now; true where its words are others. */
  follow({ body, step }: LiveText): boolean {
    const before = this.#body
    if (before === null || body === before) return false
    const change = changeFrom(before, body, step)
    this.#body = body
    if (change === null) return false
    const splices = this.#blocks.edit(change, body)
    this.#changed([...splices, ...this.#blocks.readMore(body)])
    this.#readOn()
    return true
  }

  /** Reads no further. */
  stop(): void {
    this.#isStopped = true
  }

  #readOn(): void {
    if (this.#isReading || this.#isStopped || this.#blocks.isWhole) return
    this.#isReading = true
    void scheduler.postTask(() => {
      this.#isReading = false
      if (!this.#isStopped) this.#readSlice()
    })
  }

  #readSlice(): void {
    const end = performance.now() + longestSlice
    try {
      while (this.#body !== null && !this.#blocks.isWhole && performance.now() < end)
        this.#changed(this.#blocks.readMore(this.#body))
    } catch (error) {
      this.#failed(error)
    }
    this.#readOn()
  }
}

/** How one text became the other, as narrow as it is worth looking for. */
function changeFrom(before: ArticleBody, now: ArticleBody, step: LiveText['step']): TextChange | null {
  if (step?.from !== before) return changeBetween(before.toString(), now.toString())
  const { fromA, toA, fromB, toB } = step.change
  if (Math.max(toA - fromA, toB - fromB) < longChange) return step.change
  const inner = changeBetween(before.sliceString(fromA, toA), now.sliceString(fromB, toB))
  return (
    inner && {
      fromA: fromA + inner.fromA,
      toA: fromA + inner.toA,
      fromB: fromB + inner.fromB,
      toB: fromB + inner.toB,
    }
  )
}
