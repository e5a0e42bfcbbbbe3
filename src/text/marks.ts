import { ownIn } from '../locale/bare.js';
import { fill, type Locale, type MarkName, type Meanings } from '../locale/locale.js';

/** A mark as every widget draws it, and what it means. */
export interface Mark {
  readonly name: MarkName;
  readonly className: string;
  readonly text: string;
  readonly meaning: string;
}

/** The legend of a widget. What only that widget draws has no words of its own here. */
export function marksOf(meanings: Meanings, { common }: Locale): Mark[] {
  const { about, inPart, stated, reported, calculated, claimOnly, denied, contested, notStated, range } = common;
  const date = '…';
  const words: Partial<Record<string, [text: string, className?: string]>> = {
    reported: [reported, 'tag'],
    calculated: [calculated, 'tag calculated'],
    claimOnly: [claimOnly, 'tag'],
    denied: [denied, 'tag denied'],
    contested: [contested, 'tag denied'],
    inPart: [fill(inPart, { stage: date })],
    about: [`≈ ${about}`],
    inferred: [fill(stated.inferred, { date })],
    derived: [fill(stated.derived, { date })],
    ambiguous: [fill(stated.ambiguous, { date })],
    notStated: [notStated],
    range: [fill(range, { range: date })],
  };
  return Object.entries(meanings).map(([name, meaning]) => {
    const [text, className = ''] = ownIn(words, name) ?? [''];
    return { name: name as MarkName, className, text, meaning };
  });
}
