import { latinJson } from '../domain/latin-json.ts'
import type { Finding } from './finding.ts'

/** Findings by their files, kept as text: as objects they would take three times the room. */
export class PackedFindings {
  readonly #byFile = new Map<string, string>()

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
    else this.#byFile.set(file, latinJson(findings))
  }

  /** These are all that there are. */
  replace(found: ReadonlyMap<string, readonly Finding[]>): void {
    this.#byFile.clear()
    for (const [file, findings] of found) this.set(file, findings)
  }
}

function unpacked(packed: string): readonly Finding[] {
  return JSON.parse(packed) as readonly Finding[]
}
