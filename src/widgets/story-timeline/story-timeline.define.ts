import { StoryTimeline } from './story-timeline.js';

// Also so that the tag has its type for who imports nothing else.
export { StoryTimeline };

// Another copy of the library may have come first.
if (!customElements.get('story-timeline')) customElements.define('story-timeline', StoryTimeline);
