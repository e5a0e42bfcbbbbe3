import { DealTracker } from './deal-tracker.js';

if (!customElements.get('deal-tracker')) customElements.define('deal-tracker', DealTracker);
