import { useArticle } from './state/article.ts'
import { keepMine, keepTheirs, letGo } from './state/conflict.ts'
import { saveNow } from './state/saving.ts'

/** What stands between the user's text and the disk, with ways out; nothing while all is well. */
export function DraftProblem() {
  const draft = useArticle((state) => state.article?.draft)
  if (draft?.kind === 'failed')
    return (
      <section className="draft-problem" role="alert">
        <p>
          <strong>Not saved.</strong> {draft.sentence} Your text is still here.
        </p>
        <button type="button" className="button" onClick={() => void saveNow()}>
          Try again
        </button>
      </section>
    )
  if (draft?.kind !== 'conflict') return null
  return (
    <section className="draft-problem" role="alert">
      {draft.theirs === null ? (
        <p>
          <strong>This article's file is gone.</strong> It was moved or deleted by another program. Your text
          is still here.
        </p>
      ) : (
        <p>
          <strong>Changed in two places.</strong> Another program changed this article while you were writing.
          Whichever you keep, the other one is kept too, as an article beside it.
        </p>
      )}
      <div className="button-row">
        <button type="button" className="button button-main" onClick={() => void keepMine()}>
          {draft.theirs === null ? 'Save it again' : 'Keep mine'}
        </button>
        {draft.theirs === null ? (
          <button type="button" className="button" onClick={letGo}>
            Close it
          </button>
        ) : (
          <button type="button" className="button" onClick={() => void keepTheirs()}>
            Keep the other
          </button>
        )}
      </div>
    </section>
  )
}
