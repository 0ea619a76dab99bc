import { parseArgs } from 'node:util'
import { candidates } from '../tests/bench/preview/candidates.ts'
import { type DocumentSize, documentSizes } from '../tests/bench/preview/documents.ts'
import type { PreviewOptions } from '../tests/bench/preview/preview.ts'

/** What is measured, and whether the picture of it is drawn anew. */
export interface PreviewRun extends PreviewOptions {
  readonly isPictured: boolean
}

/** Reads `--peers a,b --docs 5KB,500KB --rounds n --picture`; throws with a sentence where that makes no sense. */
export function previewOptions(args: readonly string[]): PreviewRun {
  const { values } = parseArgs({
    args: [...args],
    options: {
      peers: { type: 'string' },
      docs: { type: 'string' },
      rounds: { type: 'string', default: '2' },
      picture: { type: 'boolean', default: false },
    },
  })
  const names = candidates.map(({ name }) => name)
  const chosen = chosenFrom(names, values.peers)
  const sizes = chosenFrom(Object.keys(documentSizes), values.docs) as readonly DocumentSize[]
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1 on.')
  if (values.picture && (values.peers !== undefined || values.docs !== undefined))
    throw new Error('--picture shows all editors with all documents: leave out --peers and --docs.')
  const wanted = candidates.filter(({ name }) => chosen.includes(name))
  return { candidates: wanted, sizes, rounds, isPictured: values.picture }
}

function chosenFrom(all: readonly string[], list: string | undefined): readonly string[] {
  if (list === undefined) return all
  const chosen = list.split(',')
  const unknown = chosen.find((one) => !all.includes(one))
  if (unknown !== undefined) throw new Error(`There is no ${unknown}; there are ${all.join(', ')}.`)
  return all.filter((one) => chosen.includes(one))
}
