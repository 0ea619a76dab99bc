import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { renderFragment } from '../../../shared/render/fragment.ts'

/** An example of a specification: what this Markdown becomes. */
export interface Example {
  readonly number: number
  readonly markdown: string
  readonly html: string
}

/** The numbers of the examples that come out otherwise. */
export function differentOf(examples: readonly Example[]): readonly number[] {
  return examples
    .filter(
      ({ markdown, html }) => normalised(renderFragment(withTabs(markdown))) !== normalised(withTabs(html)),
    )
    .map(({ number }) => number)
}

/** The specification shows tabs as arrows. */
function withTabs(text: string): string {
  return text.replaceAll('→', '\t')
}

/** As the specification's own runner compares: the same elements, attributes and text, whatever the blanks between blocks; our heading ids aside. */
function normalised(html: string): string {
  return toHtml(fromHtml(html.replace(/<(h[1-6]) id="[^"]*">/g, '<$1>'), { fragment: true }))
    .replace(/>\s+</g, '><')
    .replace(/\s+/g, ' ')
    .trim()
}
