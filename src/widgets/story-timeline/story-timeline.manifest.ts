import { toCsv } from '../../text/csv.js';
import type { WidgetManifest } from '../widget-manifest.js';
import { momentColumns, momentTable } from './csv.view.js';
import { marks, type TimelineMessages } from './story-timeline.messages.js';
import { timelinePlain } from './story-timeline.plain.view.js';
import { selectTimeline, type TimelineSlice } from './story-timeline.slice.js';

/** One date is no order of time. */
const minMoments = 2;

export const manifest: WidgetManifest<TimelineSlice, TimelineMessages> = {
  marks,
  frameHeight: 1200,
  goal: 14_000,
  select(article) {
    const slice = selectTimeline(article);
    return slice.moments.length < minMoments ? undefined : slice;
  },
  plain: timelinePlain,
  csv: (slice, language) => toCsv(momentColumns, momentTable(slice, language)),
  picture: () => import('./story-timeline.picture.js'),
};
