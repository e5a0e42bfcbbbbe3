import { corrected } from './invented.js';
import { press, whenDrawn } from './show.js';

// The article's own slice comes with the bundle, so its correction waits for it.
whenDrawn('[data-corrected]', tracker => (tracker.data = corrected(tracker.bundled().slice)));
press();
