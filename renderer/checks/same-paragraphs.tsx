/** What is the same in both versions, quietly: beside a difference one paragraph is shown, and the rest when it is asked for. */
export function SameParagraphs({
  paragraphs,
  isFirst,
  isLast,
}: {
  paragraphs: readonly string[]
  isFirst: boolean
  isLast: boolean
}) {
  const before = isFirst ? [] : paragraphs.slice(0, 1)
  const after = isLast ? [] : paragraphs.slice(Math.max(before.length, paragraphs.length - 1))
  const between = paragraphs.slice(before.length, paragraphs.length - after.length)
  return (
    <div className="same">
      <Paragraphs paragraphs={before} />
      {between.length === 1 && <Paragraphs paragraphs={between} />}
      {between.length > 1 && (
        <details>
          <summary>{between.length} paragraphs are the same in both</summary>
          <Paragraphs paragraphs={between} />
        </details>
      )}
      <Paragraphs paragraphs={after} />
    </div>
  )
}

function Paragraphs({ paragraphs }: { paragraphs: readonly string[] }) {
  let at = 0
  return paragraphs.map((text) => {
    at += text.length + 1
    return <p key={at}>{text}</p>
  })
}
