import type { PostName } from './post.ts'

const extension = /\.(?:md|markdown)$/i

/** The name of the post in this file: its path with `/`, without the ending; `x/index.md` is `x`. */
export function postName(file: string): PostName {
  const path = file
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(extension, '')
  return path.replace(/\/index$/i, '')
}

/** True of every `.md` and `.markdown` below the folder that is not in a dot folder, a dot file or in `node_modules`. */
export function isPostFile(file: string): boolean {
  const parts = file.replaceAll('\\', '/').split('/')
  return extension.test(file) && parts.every((part) => !part.startsWith('.') && part !== 'node_modules')
}
