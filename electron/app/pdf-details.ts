/** What a PDF says of itself beyond what Chromium writes. */
export interface PdfDetails {
  readonly author: string | null
  readonly subject: string | null
}

/**
 * Adds details to a PDF by an incremental update (ISO 32000-1, 7.5.6): what was there stays as it is, byte for byte. One
 * that is not built as Chromium builds them is given back unchanged.
 */
export function withDetails(pdf: Uint8Array, { author, subject }: PdfDetails): Uint8Array {
  const added = [
    ...(author === null ? [] : [`/Author ${textString(author)}`]),
    ...(subject === null ? [] : [`/Subject ${textString(subject)}`]),
  ]
  const text = Buffer.from(pdf).toString('latin1')
  const end = /trailer\s*<<([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-2000))
  const [, trailer = '', table = ''] = end ?? []
  const number = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1])
  const at = offsetOf(number, text, Number(table))
  const known = at === null ? null : /^\d+ 0 obj\s*<<([\s\S]*?)>>\s*endobj/.exec(text.slice(at, at + 20_000))
  if (added.length === 0 || known === null) return pdf
  const object = `${number} 0 obj\n<<${[known[1], ...added].join('\n')}>>\nendobj\n`
  const start = pdf.length + (text.endsWith('\n') ? 0 : 1)
  const update = [
    `${text.endsWith('\n') ? '' : '\n'}${object}xref`,
    `${number} 1`,
    `${String(start).padStart(10, '0')} 00000 n `,
    'trailer',
    `<<${trailer}\n/Prev ${table}>>`,
    'startxref',
    String(start + object.length),
    '%%EOF\n',
  ]
  return Buffer.concat([pdf, Buffer.from(update.join('\n'), 'latin1')])
}

/** Where an object begins, by the one table of places that Chromium writes (ISO 32000-1, 7.5.4); null where it isn't there. */
function offsetOf(number: number, text: string, table: number): number | null {
  const head = /^xref\s+0 (\d+)\s*?\n/.exec(text.slice(table, table + 40))
  if (head === null || !(number < Number(head[1]))) return null
  const entry = text.slice(table + head[0].length + number * 20).slice(0, 10)
  const at = Number(entry)
  return text.startsWith(`${number} 0 obj`, at) ? at : null
}

/** Any text as a string of a PDF: UTF-16 in hexadecimal digits (ISO 32000-1, 7.9.2.2). */
function textString(text: string): string {
  return `<${Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex')}>`
}
