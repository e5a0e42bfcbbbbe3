import { toCsv } from '../../text/csv.js';
import type { WidgetManifest } from '../widget-manifest.js';
import { marks, type PeopleMessages } from './people-card.messages.js';
import { peoplePlain } from './people-card.plain.view.js';
import { selectPeople, type PeopleSlice } from './people-card.slice.js';
import { csvHeader, peopleView } from './people-card.view.js';

export const manifest: WidgetManifest<PeopleSlice, PeopleMessages> = {
  marks,
  frameHeight: 940,
  goal: 9_000,
  select: article => (article.article.people.length ? selectPeople(article) : undefined),
  plain: (slice, { locale, messages }) => peoplePlain(slice, locale, messages),
  csv: (slice, { locale, messages }) =>
    toCsv(
      csvHeader,
      peopleView(slice, {}, locale, messages).people.map(({ row }) => row),
    ),
  picture: () => import('./people-card.picture.js'),
};
