import { TradeTurnoverChart } from './trade-turnover-chart.js';

// Also so that the tag has its type for who imports nothing else.
export { TradeTurnoverChart };

// Another copy of the library may have come first.
if (!customElements.get('trade-turnover-chart')) customElements.define('trade-turnover-chart', TradeTurnoverChart);
