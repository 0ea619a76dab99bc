const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** The day the article is dated. What is written in another way stays as it is, as text. */
export function DateField({ value, onChange }: { value: string; onChange: (date: string) => void }) {
  const isOtherwise = value !== '' && !isoDate.test(value)
  return (
    <label className="details-field" title="The day it is published; sites put articles in this order.">
      Date
      <input
        type={isOtherwise ? 'text' : 'date'}
        max="9999-12-31"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
