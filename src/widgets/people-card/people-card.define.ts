import { PeopleCard } from './people-card.js';

// Also so that the tag has its type for who imports nothing else.
export { PeopleCard };

// Another copy of the library may have come first.
if (!customElements.get('people-card')) customElements.define('people-card', PeopleCard);
