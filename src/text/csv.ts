/**
 * RFC 4180: commas, CRLF, quotes doubled. The byte order mark lets spreadsheets read Persian and Russian.
 *
 * Half of the world's spreadsheets separate by semicolons, those of Russian, Persian and Tatar among them, and open this
 * file with a whole record in each row, which "Text to columns" takes apart. So that no record is torn there, no cell has
 * a semicolon or a line break: lists, and parts of a text, have a bar between them. A first line `sep=,` would tell Excel,
 * but it then forgets the byte order mark, and to every other program it is the header.
 */
export const toCsv = (header: readonly string[], rows: readonly (readonly (string | number | null | undefined)[])[]): string =>
  '\ufeff' + [header, ...rows].map(row => row.map(cell).join(',') + '\r\n').join('');

/** Signs that begin a formula, full-width ones too, after whatever a spreadsheet does not show (OWASP, CSV injection). */
const formula = /^[\s\p{Z}\p{C}\p{M}\u2800\u3164\uffa0\u115f\u1160]*[=+\-@＝＋－＠﹢﹣﹦﹫−]/u;
const negativeNumber = /^-\d+(\.\d+)?$/;
/** What stands there for a month is a day to a spreadsheet, the first; ISO 8601-2 says that the day is not known. */
const month = /^\d{4}-\d{2}$/;

const cell = (value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const line = value.replace(/ *; */g, ' | ').replace(/[\t\v\f\r\n\u0085\u2028\u2029]+/g, ' ');
  const safe = month.test(line) ? `${line}-XX` : formula.test(line) && !negativeNumber.test(line) ? `'${line}` : line;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
