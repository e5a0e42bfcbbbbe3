/** What is no text in a text, for the checks, and how a sign that nobody sees is shown to the person who mends it. */

/**
 * Control signs, halves of characters, what stands for a character that was lost, signs that are none, and marks that
 * turn what follows the other way round; of white space only a space, a tab and a line break.
 */
const noText = /(?![\t\n\r])\p{Cc}|[\p{Cs}\p{NChar}\ufffd\u202a-\u202e]/u;

/** Whether there is anything to be seen. */
export const isVisible = (text: string): boolean => /(?![\u2800\u115f\u1160\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** Whether all of it is text, and every isolate that is opened in it is closed. */
export function isClean(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/g)) {
    open += mark === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0 && !noText.test(text);
}

/** With each sign that could steer a terminal, or that nobody sees, as its number: \u001b. Line breaks stay. */
export const visible = (text: string): string =>
  text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, sign =>
    sign.codePointAt(0)! > 0xffff ? `\\u{${sign.codePointAt(0)!.toString(16)}}` : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** With each letter beyond English as its number: an id with a Cyrillic "а" looks like one with an "a". */
export const spelled = (text: string): string =>
  visible(text).replace(/[^\n\x20-\x7e]/gu, sign => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`);
