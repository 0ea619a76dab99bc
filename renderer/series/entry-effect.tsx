/** What follows once a part is put in: the series that the article leaves, and the pages that have to be brought up to date. */
export function EntryEffect({ leaves, words }: { leaves: string | null; words: string | null }) {
  return (
    <p className="entry-effect">
      {leaves !== null && `It leaves “${leaves}”. `}
      {words}
    </p>
  )
}
