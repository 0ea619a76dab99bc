import { expect, it } from 'vitest'
import type { Finding, Fix } from '../../../shared/checks/finding.ts'
import { runChecks } from '../../../shared/checks/run.ts'
import { applyChanges } from '../../../shared/domain/apply-changes.ts'
import { postName } from '../../../shared/domain/post-name.ts'
import { type Mark, readNotation, type Texts, workspaceOf } from './notation.ts'

const today = '2026-11-23'

/**
 * A test: the folder has exactly one finding, of this rule, at the marked place; and each of its safe fixes settles it
 * and raises nothing else. What the rules `beside` say of the folder is passed over.
 */
export function finds(notation: string, rule: string, beside: readonly string[] = []): void {
  it(`finds ${rule} in ${notation}`, () => {
    const { texts, marks } = readNotation(notation)
    const findings = check(texts, beside)
    expect(findings.map((finding) => finding.rule)).toEqual([rule])
    expect(findings.map(placeOf)).toEqual(marks)
    for (const fix of findings.flatMap((finding) => finding.fixes))
      if (fix.safe) expect(check(applied(fix, texts), beside)).toEqual([])
  })
}

/** A test: nothing is found in this folder. */
export function findsNothing(notation: string, beside: readonly string[] = []): void {
  it(`finds nothing in ${notation}`, () => {
    expect(
      check(readNotation(notation).texts, beside).map(({ rule, message }) => `${rule} ${message}`),
    ).toEqual([])
  })
}

/** All findings of a notation. */
export function findingsIn(notation: string): readonly Finding[] {
  return check(readNotation(notation).texts)
}

/** The only finding of a notation. */
export function findingIn(notation: string, beside: readonly string[] = []): Finding {
  const [finding, ...others] = check(readNotation(notation).texts, beside)
  if (finding === undefined || others.length > 0) throw new Error(`one finding wanted in ${notation}`)
  return finding
}

/** The files after the fix with this id of the notation's only finding was applied. */
export function fixed(notation: string, id: string, beside: readonly string[] = []): Texts {
  const fix = findingIn(notation, beside).fixes.find((one) => one.id === id)
  if (fix === undefined) throw new Error(`no fix ${id} in ${notation}`)
  return applied(fix, readNotation(notation).texts)
}

/** What the checks say of these files, as rule ids. */
export function rulesIn(texts: Texts, beside: readonly string[] = []): readonly string[] {
  return check(texts, beside).map((finding) => finding.rule)
}

function check(texts: Texts, beside: readonly string[] = []): readonly Finding[] {
  return runChecks(workspaceOf(texts), { today }).filter(({ rule }) => !beside.includes(rule))
}

function placeOf({ file, range }: Finding): Mark {
  return { file, start: range.start.offset, end: range.end.offset }
}

function applied(fix: Fix, texts: Texts): Texts {
  if (fix.action.kind !== 'change') throw new Error(`${fix.id} changes nothing by itself`)
  const taken = [...texts.keys()].map(postName)
  const result = applyChanges(fix.action.changes, (file) => texts.get(file) ?? null, taken)
  if (result.kind !== 'applied') throw new Error(`${fix.id} was refused: ${result.reason}`)
  return new Map([...texts, ...result.files])
}
