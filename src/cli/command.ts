import type { ParseArgsConfig } from 'node:util';

/**
 * What a command does with the one path that it takes, and with its options by name.
 *
 * @throws ArticleError, InputError or UsageError, whose message is for the person at the command line.
 */
export type Run<Values> = (path: string, values: Values) => void | Promise<void>;

/** A command, as far as the command line must know it before it is chosen. */
export interface Command {
  /** Its line in the help, without "dateline". */
  readonly usage: string;
  /** What it does; for the help. */
  readonly about: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** The options in words; for the help. */
  readonly optionsHelp: string;
  /** Its file is read when the command is chosen: help, and a slip of the pen, wait for no library. */
  readonly load: () => Promise<{ run: Run<never> }>;
}
