/**
 * RFC 4180: commas, CRLF, quotes doubled. The byte order mark lets spreadsheets read Persian and Russian.
 * A text cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export const toCsv = (header: readonly string[], rows: readonly (readonly (string | number | null | undefined)[])[]): string =>
  '\ufeff' + [header, ...rows].map(row => row.map(cell).join(',') + '\r\n').join('');

const cell = (value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
