import { latinJson } from '../domain/latin-json.ts'
import type { Finding } from './finding.ts'

/** All lists are in one file: what is told of the others is taken over anew with each change of one. */
const keptAsTheyAre = 'series.yaml'

/** Findings by their files, kept as text but for those of `series.yaml`: as objects they would take three times the room. */
export class PackedFindings {
  readonly #byFile = new Map<string, string | readonly Finding[]>()

  has(file: string): boolean {
    return this.#byFile.has(file)
  }

  get(file: string): readonly Finding[] {
    const packed = this.#byFile.get(file)
    return packed === undefined ? [] : unpacked(packed)
  }

  all(): readonly Finding[] {
    return [...this.#byFile.values()].flatMap(unpacked)
  }

  set(file: string, findings: readonly Finding[]): void {
    if (findings.length === 0) this.#byFile.delete(file)
    else this.#byFile.set(file, file === keptAsTheyAre ? findings : latinJson(findings))
  }

  /** These are all that there are. */
  replace(found: ReadonlyMap<string, readonly Finding[]>): void {
    this.#byFile.clear()
    for (const [file, findings] of found) this.set(file, findings)
  }
}

function unpacked(packed: string | readonly Finding[]): readonly Finding[] {
  return typeof packed === 'string' ? (JSON.parse(packed) as readonly Finding[]) : packed
}
