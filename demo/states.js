// Runs before the widget's script: a slice that is there first is the only one that the tag ever shows.
import * as invented from './invented.js';
import { hand, press } from './show.js';

hand(invented);
press();
