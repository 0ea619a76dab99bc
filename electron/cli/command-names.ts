const commands = ['check', 'series', 'fix', 'render', 'import', 'export'] as const

/** The name of a command. */
export type CommandName = (typeof commands)[number]

/** What a command line can begin with. */
export const commandNames: readonly string[] = [...commands, 'help', '--help', '-h', '--version']
