import slice from 'article:trade-turnover-chart';
import { TradeTurnoverChart } from '../widgets/trade-turnover-chart/trade-turnover-chart.js';
import { prefill } from './prefill.js';

prefill('trade-turnover-chart', TradeTurnoverChart, slice);
