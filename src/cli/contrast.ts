import { contrastReport } from './contrast-report.js';
import { InputError, UsageError } from '../tools/input-error.js';
import type { Run } from './command.js';

/**
 * `dateline contrast`.
 *
 * @throws InputError where a pair of colours is too weak.
 */
export const run: Run<{ readonly theme?: string; readonly all?: boolean }> = (file, { theme, all }) => {
  if (theme !== undefined && theme !== 'light' && theme !== 'dark') throw new UsageError(`--theme is light or dark, not “${theme}”.`);
  const { table, faults, notes, verdict } = contrastReport(file, theme);
  if (all) console.log(`${table}\n`);
  if (faults) throw new InputError([faults, notes].filter(Boolean).join('\n\n'));
  console.log([verdict, notes].filter(Boolean).join('\n\n'));
};
