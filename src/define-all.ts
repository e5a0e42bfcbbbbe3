import './widgets/deal-tracker/deal-tracker.define.js';
import './widgets/people-card/people-card.define.js';
import './widgets/story-timeline/story-timeline.define.js';
import './widgets/trade-turnover-chart/trade-turnover-chart.define.js';
