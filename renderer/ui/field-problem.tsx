/** Says why what was typed can't be taken, aloud too; nothing where `problem` is null. A field names it by `id`. */
export function FieldProblem({ id, problem }: { id?: string; problem: string | null }) {
  if (problem === null) return null
  return (
    <p id={id} className="field-problem" role="alert">
      {problem}
    </p>
  )
}
