import { axeFindsNothing } from './axe.js';

axeFindsNothing(2);
