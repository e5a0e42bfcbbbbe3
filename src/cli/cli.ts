#!/usr/bin/env node
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ArticleError } from '../article/faults.js';
import { InputError, UsageError } from '../tools/input-error.js';
import { version } from '../tools/library.js';
import { commands, help } from './commands.js';
import { machineFault } from './machine-fault.js';
import { guardTerminal } from './terminal.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values = Readonly<Record<string, string | boolean | undefined>>;
const everywhere: Options = { help: { type: 'boolean' }, version: { type: 'boolean' } };

guardTerminal();
try {
  await run(process.argv.slice(2));
} catch (fault) {
  const ofMachine = machineFault(fault);
  const isOurs = !ofMachine && !(fault instanceof ArticleError || fault instanceof InputError);
  process.exitCode = ofMachine ? 3 : fault instanceof UsageError ? 2 : isOurs ? 70 : 1;
  console.error(ofMachine ?? (isOurs ? fault : (fault as Error).message));
}

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  const [command, path, ...rest] = positionals;
  if (values['version']) return console.log(version);
  if (values['help']) return console.log(help(command));
  if (command === undefined || path === undefined) throw new UsageError(help(command));
  if (rest.length)
    throw new UsageError(
      `dateline ${command} takes one argument, and was given ${positionals.length - 1}: ${positionals.slice(1).join(', ')}.\n\n${help(command)}`,
    );
  const { run } = await commands[command]!.load();
  // The parser has held the values to the options of the command.
  await run(path, values as never);
}

/** @throws UsageError for a command or an option that there is not. */
function readArguments(args: readonly string[]): { values: Values; positionals: readonly string[] } {
  const all: Options = Object.assign({}, everywhere, ...Object.values(commands).map(({ options }) => options));
  const parse = (config: Options, strict: boolean) => parseArgs({ args: [...args], allowPositionals: true, options: config, strict });
  const [name] = parse(all, false).positionals;
  const command = name !== undefined && Object.hasOwn(commands, name) ? name : undefined;
  try {
    if (name !== command) throw new Error(`There is no command “${name}”; there are ${Object.keys(commands).join(', ')}.`);
    const { values, positionals } = parse(command === undefined ? all : { ...everywhere, ...commands[command]!.options }, true);
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty) throw new Error(`--${empty[0]} is empty.`);
    return { values: values as Values, positionals };
  } catch (fault) {
    throw new UsageError(`${(fault as Error).message}\n\n${help(command)}`);
  }
}
