import { DealTracker } from './deal-tracker.js';

// Also so that the tag has its type for who imports nothing else.
export { DealTracker };

if (!customElements.get('deal-tracker')) customElements.define('deal-tracker', DealTracker);
