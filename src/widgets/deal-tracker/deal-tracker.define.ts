import { DealTracker } from './deal-tracker.js';

// So that the tag has its type for who imports nothing else.
export type { DealTracker };

if (!customElements.get('deal-tracker')) customElements.define('deal-tracker', DealTracker);
