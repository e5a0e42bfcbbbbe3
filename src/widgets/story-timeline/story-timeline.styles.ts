import { css } from 'lit';

/**
 * A list along a line. Each moment is a date, a mark on the line and what happened; from 560 px of the host on
 * (528 of the frame's inside) the date stands in a column before the line. The line is a border: a background would not
 * be seen in forced colours.
 */
export const timelineStyles = css`
  ol,
  ul {
    list-style: none;
    padding: 0;
  }
  .lanes {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    margin-block-start: 12px;
    font-size: 0.8125em;
  }
  .lanes > span {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .year-title {
    margin-block-start: 16px;
    padding-block-end: 3px;
    border-block-end: 2px solid var(--_ink);
    font-size: 1em;
    font-weight: 700;
  }
  .moment {
    position: relative;
    display: grid;
    grid-template-columns: var(--dates, 0) 28px minmax(0, 1fr);
    padding-block: 10px;
  }
  .moment::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--dates, 0px) + 7px);
    border-inline-start: 2px solid var(--_hairline);
  }
  .later::before {
    border-inline-start-style: dotted;
    border-color: var(--_rule);
  }
  .moment + .moment::after {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: calc(var(--dates, 0px) + 28px) 0;
    border-block-start: 1px solid var(--_hairline);
  }
  .date {
    grid-column: 3;
    font-size: 0.875em;
  }
  .open {
    color: var(--_muted);
  }
  .body {
    grid-column: 3;
  }
  .title {
    font-weight: 700;
    text-wrap: pretty;
  }
  .refs {
    font-size: max(0.8125em, 12px);
    font-weight: 400;
  }
  .note .refs,
  .within .refs {
    font-size: max(0.9375em, 12px);
  }
  /* A finger's room reaches over the lines beside it, and moves none. */
  .moment a.paragraph {
    margin-block: -4px;
  }
  .note {
    margin-block-start: 2px;
    font-size: max(0.875em, 12px);
    color: var(--_muted);
  }
  .sides > div {
    margin-block-start: 6px;
    border-inline-start: 3px solid var(--_disputed);
    padding-inline-start: min(10px, 4%);
    font-size: 0.9375em;
    break-inside: avoid;
  }
  .sides dt {
    font-weight: 700;
  }
  .more {
    margin-block-end: -4px;
    padding-block: 6px;
    padding-inline-end: 20px;
    font-size: 0.9375em;
    text-align: start;
    text-decoration: none;
  }
  .more::after {
    content: '';
    /* Where the last word ends, and never alone on a line. */
    position: absolute;
    margin-inline-start: 8px;
    margin-block-start: 0.4em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    translate: 0 -25%;
  }
  .more[aria-expanded='true']::after {
    rotate: 225deg;
    translate: 0 25%;
  }
  .within > li {
    padding-block: 5px;
    border-block-start: 1px solid var(--_hairline);
    font-size: 0.9375em;
  }
  .undated {
    margin-block-start: 14px;
    border-block-start: 1px solid var(--_hairline);
    padding-block-start: 8px;
    font-size: 0.875em;
    color: var(--_muted);
  }
  th.date {
    min-inline-size: 7em;
  }
  @media screen {
    .far,
    .within[hidden] {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .more {
      min-block-size: 44px;
    }
  }

  /* Marks: the shape is how exact the date is, the fill how it is known; a square is the second lane. */
  .mark {
    grid-area: 1 / 2 / span 2;
    position: relative;
    z-index: 1;
    display: inline-block;
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    margin-block-start: 0.25em;
    margin-inline-start: 2px;
    border: 2px solid;
    border-radius: 50%;
    background: currentColor;
    color: var(--_accent);
    forced-color-adjust: none;
  }
  .lanes .mark {
    margin: 0;
  }
  .marks .mark {
    margin: 0;
    margin-inline-end: 8px;
    vertical-align: -0.1em;
  }
  .military {
    border-radius: 0;
    color: var(--_ink);
  }
  .day {
    inline-size: 4px;
    block-size: 14px;
    margin-inline-start: 6px;
    border-radius: 0;
  }
  .inferred,
  .ambiguous,
  .ahead {
    background: var(--_surface);
  }
  .derived {
    inline-size: 14px;
    block-size: 14px;
    margin-inline-start: 1px;
    border-style: dashed;
    background: var(--_derived);
  }
  .ahead {
    border-style: dotted;
  }
  .about,
  .within.mark,
  .span {
    border-radius: 0;
    background: var(--_surface);
  }
  .moment > :is(.about, .within, .span) {
    block-size: auto;
    min-block-size: 24px;
    margin-block-end: 4px;
  }
  .about {
    inline-size: 6px;
    margin-inline-start: 5px;
    border-width: 0;
    border-inline: 2px solid var(--_surface);
    background: repeating-linear-gradient(currentColor 0 6px, var(--_surface) 6px 10px);
  }
  .within.mark {
    border-width: 2px 0;
    background: linear-gradient(90deg, transparent 5px, currentColor 5px 7px, transparent 7px) var(--_surface);
  }
  .span {
    background: currentColor;
    inline-size: 10px;
    margin-inline-start: 3px;
  }
  .span.disputed {
    border-style: dashed;
    background: var(--_surface);
    color: var(--_disputed);
  }
  @container dateline (max-width: 13em) {
    .moment {
      grid-template-columns: 0 18px minmax(0, 1fr);
    }
  }
  @container dateline (min-width: 33em) {
    .moment {
      --dates: 10.5em;
    }
    .date,
    .body {
      grid-row: 1;
    }
    .date {
      grid-column: 1;
      padding-inline-end: 12px;
      font-size: 0.9375em;
    }
    .open {
      display: block;
      font-size: 0.9375em;
    }
    .dot {
      display: none;
    }
    .mark {
      grid-row: 1;
    }
  }
  @container dateline (min-width: 46em) {
    .sides > div {
      display: grid;
      grid-template-columns: 10.5em minmax(0, 1fr);
      gap: 12px;
    }
  }
  @media print {
    .mark {
      print-color-adjust: exact;
    }
    .moment {
      break-inside: avoid;
    }
    .year-title {
      break-after: avoid;
    }
    .within[hidden] {
      display: block;
    }
    .more,
    .panel:not(.marks) {
      display: none;
    }
  }
`;
