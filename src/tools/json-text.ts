import { cut, type Path, type TextFault } from '../article/faults.js';

/** An object or a list that is still open, and where in it we are. */
interface Open {
  readonly keys?: Set<string>;
  at: string | number;
  /** A string now is a key. */
  atKey: boolean;
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Keys that are written twice, of which JSON keeps the last, and numbers of which it keeps another. The text is valid JSON. */
export function faultsOfText(text: string): TextFault[] {
  const faults: TextFault[] = [];
  const open: Open[] = [];
  const path = (): Path => open.map(({ at }) => at);
  for (const [token] of text.matchAll(tokens)) {
    const inner = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), at: '', atKey: true });
    else if (token === '[') open.push({ at: 0, atKey: false });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') inner!.atKey = false;
    else if (token === ',') {
      if (inner!.keys) inner!.atKey = true;
      else inner!.at = (inner!.at as number) + 1;
    } else if (inner?.atKey) {
      const key = JSON.parse(token) as string;
      inner.at = key;
      if (inner.keys!.has(key)) {
        faults.push({
          code: 'repeated-key',
          path: path(),
          found: `${cut(token)}, a second time`,
          expected: 'each key once: of two, the first would be lost',
          mend: 'Remove one of the two, or put what they hold together.',
        });
      }
      inner.keys!.add(key);
    } else if (/^-?\d/.test(token) && !isKept(token)) {
      faults.push({
        code: 'number-not-kept',
        path: path(),
        found: `${cut(token)}, which would be read as ${Object.is(+token, -0) ? '-0' : +token}`,
        expected: 'a number that can be kept as it is written: at most 15 digits, and not too large or too small',
        mend: 'Write it with fewer digits, or as the article has it.',
      });
    }
  }
  return faults;
}

/** Whether the number that a computer keeps is the one that is written. */
const isKept = (token: string): boolean => !Object.is(+token, -0) && digitsOf(token) === digitsOf(String(+token));

/** Digits and power of ten, however the number is written: 1.50, 15e-1 and 1.5 are the same. */
function digitsOf(token: string): string {
  const [, whole = '', decimals = '', power = 0] = /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(token) ?? [];
  const digits = (whole + decimals).replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  return kept && `${kept}e${+power - decimals.length + digits.length - kept.length}`;
}
