import type { Locale } from '../../locale/locale.js';
import { inline, pickWords } from '../../locale/pick-words.js';
import { correctionBlocks, dotted, eyebrowBlock, refs, type Item, type PlainDocument } from '../../text/plain.js';
import type { PeopleMessages } from './people-card.messages.js';
import type { PeopleSlice } from './people-card.slice.js';
import { peopleView } from './people-card.view.js';
import type { Entry, PersonView } from './person.view.js';

/** Everybody, each card opened; portraits are left to the widget. */
export function peoplePlain(slice: PeopleSlice, locale: Locale, messages: PeopleMessages): PlainDocument {
  const { eyebrow, title, people, source, corrections, meanings } = peopleView(slice, {}, locale, messages);
  const why = meanings.inferred && pickWords(slice, locale.lang).maybe(({ inferred }) => inferred);

  const entries = (list: readonly Entry[]): Item[] =>
    list.map(({ status, texts, denied, claimOnly, lines, paragraphs }) => {
      const about = [status, denied, claimOnly, ...lines, refs(paragraphs, locale)] as const;
      return texts.length > 1
        ? { line: dotted(...about), list: texts.map(text => ({ line: [text] })) }
        : { line: dotted(texts[0], ...about) };
    });
  const person = ({ name, nativeName, side, role, notes, counts, sections, paragraphs }: PersonView) => [
    { heading: [name] },
    { paragraph: dotted(role, side, nativeName, ...notes, ...counts, !sections.length && refs(paragraphs, locale)) },
    ...(sections.length
      ? [{ list: sections.map(section => ({ line: [section.title + section.when], list: entries(section.entries) })) }]
      : []),
  ];

  const summary = `${eyebrow}: ${people.map(({ name, role, notes }) => `${inline(name)}, ${inline(role)}${notes.map(note => ` (${inline(note)})`).join('')}`).join('; ')}.`;

  return {
    lang: locale.lang,
    dir: locale.dir,
    title,
    summary,
    blocks: [
      eyebrowBlock([eyebrow], corrections),
      { paragraph: [source] },
      ...(why ? [{ paragraph: [why] }] : []),
      ...people.flatMap(person),
      ...correctionBlocks(corrections, locale),
    ],
    facts: {
      '@type': 'ItemList',
      name: title.text,
      description: summary,
      numberOfItems: people.length,
      itemListElement: people.map(({ name, nativeName, role, notes }, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        item: {
          '@type': 'Person',
          name: name.text,
          ...(nativeName && { alternateName: nativeName.text }),
          // Not `jobTitle`, which has no date: machines would take it for what the person is today.
          description: [...[role, ...notes].map(inline), eyebrow].join(' · '),
        },
      })),
    },
  };
}
