import { convert } from 'html-to-text'

/** The words of an article's HTML for where only plain text goes: blocks a blank line apart, lists with their marks, addresses in brackets after their words. */
export function plainText(html: string): string {
  const text = convert(html, {
    wordwrap: false,
    selectors: [
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 },
      })),
      { selector: 'ul', options: { itemPrefix: '• ' } },
      { selector: 'a', options: { linkBrackets: ['(', ')'], hideLinkHrefIfSameAsText: true } },
      { selector: 'img', format: 'skip' },
      {
        selector: 'hr',
        format: 'blockString',
        options: { string: '* * *', leadingLineBreaks: 2, trailingLineBreaks: 2 },
      },
      { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    ],
  })
  return text === '' ? '' : `${text}\n`
}
