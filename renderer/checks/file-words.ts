/** What a file of the folder that is no article is called where nobody has to know its name. */
export function fileWords(file: string): string {
  if (file === 'series.yaml') return 'The list of your series'
  return file === 'throughline.yaml' ? 'What Throughline knows of your site' : file
}
