import type { WidgetManifest } from '../widget-manifest.js';
import { turnoverCsv } from './csv.view.js';
import { marks, type TurnoverMessages } from './trade-turnover-chart.messages.js';
import { turnoverPlain } from './trade-turnover-chart.plain.view.js';
import { selectTurnover, type TurnoverSlice } from './trade-turnover-chart.slice.js';

export const manifest: WidgetManifest<TurnoverSlice, TurnoverMessages> = {
  marks,
  frameHeight: 560,
  goal: 10_000,
  select: article => (article.article.turnover ? selectTurnover(article) : undefined),
  plain: (slice, { locale, messages }) => turnoverPlain(slice, locale, messages),
  csv: turnoverCsv,
  picture: () => import('./trade-turnover-chart.picture.js'),
};
