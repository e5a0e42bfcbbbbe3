import { css } from 'lit';

/**
 * Heads of cards stand in a grid; an opened card unfolds under its row over the whole width, so that no neighbour
 * is stretched and twenty items need no column of 200 px. `dense` lets the cards after it stay in their row.
 * Below 440 px of the host (408 of the frame's inside) the same elements are a list.
 */
export const peopleStyles = css`
  ul {
    list-style: none;
    padding: 0;
  }
  .cards {
    display: grid;
    grid-auto-flow: dense;
    /* Never more than three columns, and never more than there are people. */
    grid-template-columns: repeat(auto-fill, minmax(max(11.5em, 100% / var(--columns, 1) - 13px), 1fr));
    column-gap: 12px;
    margin-block-start: 14px;
  }
  .cards > li {
    display: contents;
  }
  .card,
  .details {
    background: var(--_surface-2);
    border-inline-start: 1px solid var(--_hairline);
    padding-inline: 18px 14px;
    min-inline-size: 0;
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
    display: flex;
    flex-direction: column;
    padding-block: 11px 4px;
    margin-block-end: 12px;
  }
  .card:not(.more) {
    padding-block-end: 11px;
  }
  .card.open.more {
    margin-block-end: 0;
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
    margin-block-start: auto;
    padding-block-start: 8px;
  }
  .counts span {
    display: inline-block;
  }
  .toggle {
    align-self: start;
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 0.875em;
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
    inline-size: 5.5em;
    margin-block-end: 8px;
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
    grid-column: 1 / -1;
    padding-block: 4px 14px;
    margin-block-end: 12px;
    font-size: 0.9375em;
  }
  .details[hidden] {
    display: none;
  }
  .whose {
    font-weight: 700;
    border-block-start: 1px solid var(--_hairline);
    padding-block-start: 8px;
  }
  .sections {
    columns: 3 15em;
    column-gap: 24px;
  }
  .section {
    break-inside: avoid;
    padding-block-start: 12px;
  }
  .section-title {
    font-size: 0.9375em;
    font-weight: 700;
    padding-block-end: 2px;
    border-block-end: 2px solid var(--_ink);
  }
  .section > ul > li {
    padding-block-start: 6px;
  }
  .section li li + li {
    padding-block-start: 3px;
  }
  .status {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
  }
  .meta {
    font-size: 0.875em;
    color: var(--_muted);
  }
  @container dateline (max-width: 25.45em) {
    .cards {
      display: block;
    }
    .cards:not(.single) {
      border-block-start: 1px solid var(--_hairline);
    }
    .cards > li {
      display: block;
      border-block-end: 1px solid var(--_hairline);
    }
    .card,
    .details {
      background: none;
      margin-block-end: 0;
      padding-inline-end: 0;
    }
    .cards > li > .card {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: center;
      padding-block: 9px;
    }
    .card > * {
      grid-column: 1;
    }
    @media screen {
      .card:not(.open).more > :is(.portrait, .native, .counts) {
        display: none;
      }
      /* Said where a side begins; the edge carries it on to the next. */
      .card.same:not(.open) > .side {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
    .counts {
      padding-block-start: 3px;
    }
    .card > .toggle {
      grid-area: 1 / 2 / span 8;
      align-self: center;
      justify-content: center;
      min-inline-size: 44px;
      min-block-size: 44px;
    }
    .label {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .whose {
      display: none;
    }
  }
  @media print {
    .cards,
    .cards > li {
      display: block;
    }
    .details[hidden] {
      display: block;
    }
    .card {
      break-inside: avoid;
      break-after: avoid;
      margin-block-end: 0;
    }
    .toggle,
    .whose {
      display: none;
    }
  }
`;
