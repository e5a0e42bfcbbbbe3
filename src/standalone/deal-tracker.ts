import slice from 'article:deal-tracker';
import { DealTracker } from '../widgets/deal-tracker/deal-tracker.js';
import { prefill } from './prefill.js';

prefill('deal-tracker', DealTracker, slice);
