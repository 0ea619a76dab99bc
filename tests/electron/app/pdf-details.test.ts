import { describe, expect, it } from 'vitest'
import { withDetails } from '../../../electron/app/pdf-details.ts'

const head = '%PDF-1.4\n'
const info = '1 0 obj\n<</Title (A (b\\) >> c)\n/Producer (x)>>\nendobj\n'
const root = '2 0 obj\n<</Type /Catalog>>\nendobj\n'
const place = (at: number) => `${String(at).padStart(10, '0')} 00000 n \n`
const table = `xref\n0 3\n0000000000 65535 f \n${place(head.length)}${place(head.length + info.length)}`
const start = head.length + info.length + root.length
const pdf = `${head}${info}${root}${table}trailer\n<</Size 3\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
const both = { author: 'Dr. Ä', subject: 'S' }
const add = (text: string, details = both as Parameters<typeof withDetails>[1]) =>
  Buffer.from(withDetails(Buffer.from(text, 'latin1'), details)).toString('latin1')

describe('details of a PDF', () => {
  it('are added after all that was there', () => {
    const more = add(pdf)
    expect(more.startsWith(pdf)).toBe(true)
    expect(more.slice(pdf.length)).toContain(
      '/Title (A (b\\) >> c)\n/Producer (x)\n/Author <feff004400720' + '02e002000c4>',
    )
    expect(more).toMatch(/\/Prev (\d+)>>\nstartxref\n\d+\n%%EOF\n$/)
  })

  it('stand where the new table says', () => {
    const more = add(pdf)
    const at = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(more)?.[1])
    const entry = /^xref\n1 1\n(\d{10}) 00000 n \n/.exec(more.slice(at))?.[1]
    expect(more.slice(Number(entry))).toMatch(/^1 0 obj\n<<\/Title/)
    expect(/\/Prev (\d+)/.exec(more)?.[1]).toBe(String(start))
  })

  it.each([
    ['no details', pdf, { author: null, subject: null }],
    ['no PDF', 'words', both],
    ['a table elsewhere', pdf.replace(`${start}\n%%EOF`, '9\n%%EOF'), both],
    ['no table', pdf.replace('/Info 1 0 R', ''), both],
  ])('leave it as it is: %s', (_, text, details) => expect(add(text, details)).toBe(text))
})
