import slice from 'article:people-card';
import { PeopleCard } from '../widgets/people-card/people-card.js';
import { prefill } from './prefill.js';

prefill('people-card', PeopleCard, slice);
