import { readFileSync, statSync } from 'node:fs';
import type { TextFault } from '../article/faults.js';
import { InputError } from './input-error.js';
import { faultsOfText } from './json-text.js';

export interface JsonFile {
  readonly text: string;
  readonly value: unknown;
  /** What the text says and the value does not. */
  readonly faults: readonly TextFault[];
}

/**
 * Reads a file that must be JSON in UTF-8, with or without a byte order mark.
 *
 * @throws InputError that says where it is not.
 */
export function readJson(file: string): JsonFile {
  const text = textOf(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (fault) {
    throw new InputError(`${file}${lineOf(text, (fault as Error).message)} is not JSON: ${(fault as Error).message}`);
  }
  return { text, value, faults: faultsOfText(text) };
}

function textOf(file: string): string {
  let bytes: Buffer;
  try {
    // A pipe would keep us waiting.
    if (!statSync(file).isFile()) throw new Error('no file');
    bytes = readFileSync(file);
  } catch {
    throw new InputError(`${file} cannot be read. An article is a directory with article.json and words.<language>.json.`);
  }
  // In UTF-8 no JSON has such a byte: what it stands for is written \u0000.
  if (bytes.includes(0) || /^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2))) {
    throw new InputError(`${file} is not UTF-8 but probably UTF-16. Save it as UTF-8.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const at = badByte(bytes);
    const before = bytes.toString('utf8', 0, at).split('\n');
    throw new InputError(
      `${file}:${before.length}:${before.at(-1)!.length + 1} is not UTF-8: byte ${bytes[at]!.toString(16)}. Save the file as UTF-8; letters beyond English that another encoding wrote would be read as others.`,
    );
  }
}

/** Where the first byte stands that is no part of a character: written again, it is another. */
function badByte(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'));
  return bytes.findIndex((byte, i) => byte !== again[i]);
}

/** ":12:3" for the place that the JSON parser names by its offset, if it names one. */
function lineOf(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  const before = (position ? text.slice(0, +position) : /end of JSON/.test(message) ? text : '').split('\n');
  return before.length > 1 || position ? `:${before.length}:${before.at(-1)!.length + 1}` : '';
}
