import { TradeTurnoverChart } from './trade-turnover-chart.js';

// Another copy of the library may have come first.
if (!customElements.get('trade-turnover-chart')) customElements.define('trade-turnover-chart', TradeTurnoverChart);
