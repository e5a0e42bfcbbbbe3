import type { Draft } from './draft.js';
import { oneOf, pathText, show, type Report } from './faults.js';

/** People stand on a side that the article lists, and do as much as their card will say. */
export function checkPeople(draft: Draft, report: Report): void {
  const sides = draft.part('sides');
  const listed = new Set(sides);
  const present = new Set(draft.records('events').flatMap(({ record: { who = [] } }) => who));
  const speaking = new Set(draft.records('claims').flatMap(({ record: { attribution } }) => attribution.by ?? []));
  for (const { record: person, path } of draft.records('people')) {
    if (sides && !listed.has(person.side)) {
      report('side-not-listed', [...path, 'side'], {
        expected: `one of the article's "sides": ${oneOf(sides)}`,
        mend: `Add ${show(person.side)} to "sides", in the order in which people are to be listed, or correct the side.`,
      });
    }
    const firsts = new Map<string, number>();
    person.roles.forEach(({ id }, i) => {
      const first = firsts.get(id);
      if (first === undefined) return void firsts.set(id, i);
      report('duplicate-role-id', [...path, 'roles', i, 'id'], {
        expected: `an id of its own among the roles; ${show(id)} is taken by the role at ${pathText([...path, 'roles', first])}`,
        mend: 'Give one of the two another id, here and in the words.',
      });
    });
    if (person.portrait && !isEmbeddable(person.portrait.src)) {
      report('portrait-src', [...path, 'portrait', 'src'], {
        expected: 'an address that starts with "https://" or "data:image/", or a path relative to the page',
        mend: 'Use a picture that every page may load; without one, remove "portrait".',
      });
    }
    if (person.namedOnly && (present.has(person.id) || speaking.has(person.id))) {
      report('named-only-speaks', [...path, 'namedOnly'], {
        expected: `no "namedOnly": ${show(person.id)} ${present.has(person.id) ? 'takes part in an event' : 'says something'}`,
        mend: 'Remove "namedOnly", or correct who took part and who speaks.',
      });
    }
  }
}

/** No "http:", which secure pages block, no script, and nothing that hides its scheme. */
function isEmbeddable(src: string): boolean {
  if (/[\s\\]/.test(src)) return false;
  return /^https:\/\/[^/]/i.test(src) || /^data:image\/[a-z]/i.test(src) || !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src);
}
