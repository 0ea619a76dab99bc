/** An article of about 60 KB with what real ones hold, in one order: headings, lists, quotations, tables, code, raw HTML. */
export const longArticle = [
  '---\ntitle: A Long Article with Everything in It\ndate: 2026-03-04\nstatus: draft\n---\n',
  ...Array.from({ length: 24 }, (_, index) => section(index + 1)),
  'The very last words stand here.\n',
].join('\n')

function section(number: number): string {
  const words = sentences(number)
  return [
    `## Section ${number}: what happens then`,
    `${words} ${words}`,
    `${words} See [the first part](#section-1-what-happens-then) or [the web](https://example.com/a-long-address).`,
    [
      'A list begins:',
      '',
      ...Array.from({ length: 8 }, (_, item) => `- Item ${number}.${item + 1}: ${sentences(item)}`),
    ].join('\n'),
    `> A quotation in section ${number}. ${words}\n>\n> Its second paragraph. ${words}`,
    [
      '| Week | Dose | Note |',
      '|---|---:|---|',
      ...Array.from(
        { length: 10 },
        (_, row) => `| ${row + 1} | ${row * 5} mg | Row ${number}.${row + 1} is calm |`,
      ),
    ].join('\n'),
    number % 4 === 0
      ? `\`\`\`\n${Array.from({ length: 30 }, (_, line) => `code ${number}.${line}`).join('\n')}\n\`\`\``
      : '',
    number % 5 === 0 ? `<figure>\n<figcaption>Figure of section ${number}</figcaption>\n</figure>` : '',
    `### After the table of section ${number}`,
    `A short paragraph **with marked words** ends section ${number}.`,
    '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function sentences(seed: number): string {
  const pieces = [
    'Give yourself time.',
    'Nothing has to be decided today, and nobody keeps a score of it.',
    'Some people walk once round the park; others sit down and write.',
    'Ask at the desk whenever a word is not clear.',
  ]
  return pieces.map((_, index) => pieces[(index + seed) % pieces.length]).join(' ')
}
