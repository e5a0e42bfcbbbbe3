import { PeopleCard } from './people-card.js';

// Another copy of the library may have come first.
if (!customElements.get('people-card')) customElements.define('people-card', PeopleCard);
