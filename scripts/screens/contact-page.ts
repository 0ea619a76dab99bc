/** One state of the window: what is seen, and the files of its pictures. */
export interface Shown {
  readonly name: string
  readonly caption: string
  readonly pictures: readonly string[]
}

/** One page with every picture below its caption; a click shows a picture at its own size. */
export function contactPage(all: readonly Shown[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Throughline, screen by screen</title>
<style>
  body { margin: 32px; background: #e9e7e1; color: #23262b; font: 15px/1.5 system-ui, sans-serif; }
  section { margin-bottom: 40px; }
  h1 { font-size: 24px; } h2 { margin: 0 0 10px; font-size: 16px; }
  .pictures { display: flex; flex-wrap: wrap; gap: 14px; align-items: flex-start; }
  figure { margin: 0; width: min(620px, 100%); }
  img { display: block; width: 100%; border: 1px solid #b9b4a8; border-radius: 6px; }
  figcaption { font-size: 13px; color: #5a5f68; }
</style>
<h1>Throughline, screen by screen</h1>
${all.map(section).join('\n')}
</html>
`
}

function section({ name, caption, pictures }: Shown): string {
  return `<section id="${name}"><h2>${escaped(caption)}</h2><div class="pictures">
${pictures.map((file) => `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${escaped(caption)}"></a><figcaption>${file}</figcaption></figure>`).join('\n')}
</div></section>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
