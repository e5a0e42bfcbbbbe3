import { toCsv } from '../../text/csv.js';
import type { WidgetManifest } from '../widget-manifest.js';
import { dealColumns, dealTable } from './csv.view.js';
import { dealIndex, sorts } from './deal-tracker.filters.js';
import { marks, type DealMessages } from './deal-tracker.messages.js';
import { dealPlain } from './deal-tracker.plain.view.js';
import { selectDeals, type DealSlice } from './deal-tracker.slice.js';

export const manifest: WidgetManifest<DealSlice, DealMessages> = {
  marks,
  frameHeight: 900,
  goal: 12_000,
  select: article => (article.article.deals.length ? selectDeals(article) : undefined),
  plain: dealPlain,
  csv: (slice, language) => toCsv(dealColumns, dealTable(slice, dealIndex(slice, language).ordered(sorts[0]), language)),
  picture: () => import('./deal-tracker.picture.js'),
};
