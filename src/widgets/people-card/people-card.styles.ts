import { css } from 'lit';

/**
 * Cards stand in a grid; an opened one takes a row to itself where it stands, so that no neighbour is stretched and what
 * it says need not fit into 200 px. Below 440 px of the host (408 of the frame's inside) the same elements are a list.
 */
export const peopleStyles = css`
  ul {
    list-style: none;
    padding: 0;
  }
  .cards {
    display: grid;
    /* Never more than that many columns. */
    grid-template-columns: repeat(auto-fill, minmax(max(11.5em, 100% / var(--columns, 1) - 13px), 1fr));
    column-gap: 12px;
    margin-block-start: 14px;
  }
  .cards > li {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    margin-block-end: 12px;
  }
  .cards > .open {
    grid-column: 1 / -1;
  }
  .card,
  .details {
    background: var(--_surface-2);
    border-inline-start: 1px solid var(--_hairline);
    padding-inline: 18px 14px;
  }
  .first {
    border-inline-start: 5px solid var(--_accent);
    padding-inline-start: 14px;
  }
  .second {
    border-inline-start: 7px double var(--_ink);
    padding-inline-start: 12px;
  }
  .third {
    border-inline-start: 5px dashed var(--_rule);
    padding-inline-start: 14px;
  }
  .card {
    flex: 1;
    display: grid;
    grid-template: 'portrait who toggle' auto 'portrait counts toggle' 1fr / auto 1fr auto;
    padding-block: 11px;
  }
  .open > .card {
    flex: none;
  }
  .more {
    padding-block-end: 0;
  }
  li > .more {
    cursor: pointer;
  }
  .who {
    grid-area: who;
  }
  .side,
  .counts {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .name {
    font-size: 1.0625em;
    line-height: 1.3;
    font-weight: 700;
  }
  .name:lang(fa) {
    line-height: 1.6;
  }
  .native {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .role {
    font-size: 0.9375em;
    margin-block-start: 3px;
  }
  .note {
    font-size: 0.8125em;
    margin-block-start: 3px;
  }
  .counts {
    grid-area: counts;
    padding-block: 3px 5px;
  }
  .counts span {
    display: inline-block;
    margin-inline-end: 8px;
  }
  .toggle {
    grid-area: toggle;
    place-self: start;
    min-block-size: 44px;
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: max(0.875em, 12px);
  }
  .toggle::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    translate: 0 -25%;
  }
  .toggle[aria-expanded='true']::after {
    rotate: 225deg;
    translate: 0 25%;
  }
  .portrait {
    grid-area: portrait;
    inline-size: 4.5em;
    margin-inline-end: 12px;
  }
  .portrait img {
    display: block;
    inline-size: 100%;
    aspect-ratio: 4 / 5;
    object-fit: cover;
    background: var(--_hairline);
  }
  .portrait figcaption {
    font-size: max(0.75em, 12px);
    color: var(--_muted);
  }
  .details {
    font-size: 0.9em;
  }
  .sections {
    padding-block-end: 8px;
  }
  .section {
    padding-block-start: 12px;
  }
  .section-title {
    font-size: 0.9375em;
    font-weight: 700;
    padding-block-end: 2px;
    border-block-end: 1px solid var(--_rule);
  }
  .when {
    font-weight: 400;
  }
  .section li {
    padding-block-start: 4px;
  }
  .meta,
  :not(.meta) > .where {
    font-size: max(0.875em, 12px);
    color: var(--_muted);
  }
  .where {
    display: inline-block;
  }
  /* The ring is close, as words are all around, and has room beside a comma. */
  a.paragraph {
    margin-inline: 3px;
  }
  a.paragraph:focus-visible {
    outline-offset: 0;
  }
  /* What the person did and said, and beside it the items. */
  @container dateline (min-width: 34em) {
    .sections:not([hidden]) {
      display: grid;
      grid-template: auto 1fr / repeat(2, minmax(0, 1fr));
      column-gap: 24px;
      align-items: start;
    }
    .details > :first-child > :nth-child(n + 2):last-child {
      grid-area: 1 / 2 / span 2;
    }
  }
  @container dateline (min-width: 25.46em) {
    :not(.open) > .card {
      grid-template: 'portrait who' 1fr 'counts counts' 'toggle toggle' / auto 1fr;
    }
    .open :is(.name, .native) {
      display: inline;
      margin-inline-end: 8px;
    }
  }
  @container dateline (max-width: 25.45em) {
    .cards {
      display: block;
    }
    ul.cards {
      border-block-start: 1px solid var(--_hairline);
    }
    .cards > li {
      margin-block-end: 0;
      border-block-end: 1px solid var(--_hairline);
    }
    .card,
    .details {
      background: none;
      padding-inline-end: 0;
    }
    .card {
      padding-block: 9px;
    }
    .card > .toggle {
      align-self: center;
      justify-content: center;
      margin-inline-start: 6px;
      min-inline-size: 44px;
    }
    @media screen {
      :not(.open) > .more :is(.portrait, .native, .counts) {
        display: none;
      }
      /* A side is said where it begins; the edge carries it on to the next. */
      :not(.open) > .same .side,
      .card .label {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
    }
  }
  /* What the reader opened stays open; of the others there is a line of facts. */
  @media print {
    .cards,
    .cards > li {
      display: block;
    }
    .cards .card {
      display: block;
      break-inside: avoid;
      padding-block: 6px;
    }
    .open > .card {
      break-after: avoid;
    }
    .card > :is(div, p),
    .who > * {
      display: inline;
      margin-inline-end: 8px;
    }
    li .role::before {
      content: '\\a';
      white-space: pre;
    }
    .toggle {
      display: none;
    }
  }
`;
