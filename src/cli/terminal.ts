import { format } from 'node:util';
import { visible } from '../article/clean-text.js';

/**
 * The one door to the terminal: whatever is printed, by us or by a library, a sign from a file or an argument that could
 * steer it (escape sequences, marks that turn a line round, a bell) is shown as its number instead.
 */
export function guardTerminal(): void {
  for (const way of ['log', 'info', 'warn', 'error'] as const) {
    const print = console[way].bind(console);
    console[way] = (...values: unknown[]) => print('%s', visible(format(...values)));
  }
}
