import { type FormEvent, useState } from 'react'
import type { FixAction } from '../../shared/domain/change.ts'
import { slugOf } from '../../shared/domain/slug.ts'
import { closeDialog } from '../state/dialogs.ts'
import { makeChanges } from '../state/fixing.ts'
import { Dialog } from '../ui/dialog.tsx'

type Question = Extract<FixAction, { kind: 'ask-site-address' }>

/** Asks where an article stands that lives only on the site, and lists it beside the article that leads to it. */
export function SiteAddressDialog({ question }: { question: Question }) {
  const [address, setAddress] = useState('')
  const [place, setPlace] = useState<'before' | 'after'>(question.place ?? 'before')
  const [seriesName, setSeriesName] = useState(question.series?.name ?? 'Untitled series')
  const [problem, setProblem] = useState<string | null>(null)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const url = webAddress(address)
    if (url === null) {
      setProblem(
        "This doesn't look like a web address. Copy it from your browser's address bar; it begins with https://",
      )
      return
    }
    const name = seriesName.trim() || 'Untitled series'
    const isDone = await makeChanges([
      {
        kind: 'list-site-entry',
        post: question.post,
        place,
        title: question.title,
        url,
        series: question.series?.slug ?? slugOf(name),
        seriesName: name,
      },
    ])
    if (isDone) closeDialog()
  }

  return (
    <Dialog
      title="It's only on my site"
      description={`“${question.title}” will be listed with its address, so that links can lead to it.`}
      size="small"
      onClose={closeDialog}
    >
      <form className="dialog-form" noValidate onSubmit={(event) => void submit(event)}>
        <label className="field">
          <span>Its web address</span>
          <input
            autoFocus
            type="url"
            placeholder="https://"
            value={address}
            aria-invalid={problem !== null}
            onChange={(event) => {
              setAddress(event.target.value)
              setProblem(null)
            }}
          />
        </label>
        {problem !== null && (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
        {question.place === null && (
          <fieldset className="field">
            <legend>Readers should read it</legend>
            <label className="choice">
              <input type="radio" checked={place === 'before'} onChange={() => setPlace('before')} /> before
              this article
            </label>
            <label className="choice">
              <input type="radio" checked={place === 'after'} onChange={() => setPlace('after')} /> after this
              article
            </label>
          </fieldset>
        )}
        {question.series === null && (
          <label className="field">
            <span>Name of the series they belong to</span>
            <input value={seriesName} onChange={(event) => setSeriesName(event.target.value)} />
            <small>You can change this later.</small>
          </label>
        )}
        <div className="button-row button-row-end">
          <button type="button" className="button" onClick={closeDialog}>
            Cancel
          </button>
          <button type="submit" className="button button-main">
            List it
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function webAddress(text: string): string | null {
  const trimmed = text.trim()
  const whole = /^[a-z]+:/i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (!URL.canParse(whole)) return null
  const url = new URL(whole)
  return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? whole : null
}
