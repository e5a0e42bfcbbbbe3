import { css, type CSSResult } from 'lit';

/** The overview on its side: a row for each stage. */
const overviewLyingIn = (where: CSSResult): CSSResult => css`
  ${where} .overview {
    grid-template-columns: 1fr;
    gap: 2px;
  }
  ${where} .overview > :last-child {
    margin: 4px 0 0;
  }
  ${where} .stage {
    flex-direction: row;
    align-items: center;
    min-block-size: 34px;
  }
  ${where} .label {
    order: 0;
    flex: 0 0 max(min(45%, 16em), min(10.3em, 65%));
    padding: 0;
    padding-inline-end: 10px;
    font-size: 0.875em;
  }
  ${where} .column {
    flex: 1;
    flex-direction: row-reverse;
    justify-content: flex-end;
    align-items: center;
    gap: 8px;
    block-size: auto;
  }
  ${where} .n {
    font-size: 1em;
  }
  ${where} .step {
    block-size: 14px;
    inline-size: calc(var(--share) * (100% - 2.4em));
    min-inline-size: min(3px, var(--share) * 99px);
  }
`;

export const dealStyles = css`
  ul,
  dl {
    padding: 0;
    list-style: none;
  }
  dd {
    margin: 0;
  }

  .overview {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    gap: 3px;
    margin-block: 14px;
  }
  /* No stage, so apart from them. */
  .overview > :last-child {
    margin-inline-start: 12px;
  }
  .stage,
  button.title {
    appearance: none;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .stage {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    min-block-size: 100%;
  }
  /* Below the column for the eye, before it for the ear: a name, then its count. */
  .label {
    order: 1;
    padding-block-start: 6px;
    font-size: max(0.8125em, 12px);
    padding-inline-end: 6px;
    line-height: 1.2;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .column {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    block-size: 4.4em;
  }
  .n {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.1;
  }
  /* In print and forced colours these are the picture, not its background. */
  .step,
  .glyph i {
    print-color-adjust: exact;
    forced-color-adjust: none;
  }
  .step {
    block-size: calc(var(--share) * 2.75em);
    min-block-size: min(3px, var(--share) * 99px);
    background: var(--_accent);
  }
  .off .step {
    min-block-size: min(8px, var(--share) * 99px);
    /* Not in one: a tool that takes the colour out of it to dim it would take the whole border. */
    border-width: min(2px, var(--share) * 99px);
    border-style: dashed;
    border-color: var(--_disputed);
    background: none;
  }
  .stage:enabled:hover .label,
  .stage[aria-pressed='true'] .label,
  button.title:hover {
    text-decoration: underline 2px;
    text-underline-offset: 3px;
  }
  .stage[aria-pressed='true'] .label {
    font-weight: 700;
  }
  .some [aria-pressed='false'] .step {
    opacity: 0.4;
  }

  .tools,
  .selects {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px 12px;
  }
  .selects {
    display: contents;
  }
  .fold {
    display: none;
  }
  label {
    display: grid;
    gap: 2px;
    font-size: max(0.8125em, 12px);
    color: var(--_muted);
  }
  input,
  select {
    /* Below 16 px a phone zooms in on whoever wants to type. */
    font-size: max(1.2em, 16px);
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_rule);
    border-radius: 3px;
    min-block-size: 42px;
    padding-inline: 8px;
    inline-size: 100%;
    min-inline-size: 0;
  }
  .line,
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .line {
    align-items: center;
    min-block-size: 40px;
  }

  .group {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    margin-block-start: 18px;
    padding-block-end: 6px;
    border-block-end: 2px solid var(--_ink);
    font-size: 1em;
    line-height: 1.3;
    break-after: avoid;
  }
  .group span {
    font-weight: 500;
  }
  .glyph {
    display: inline-flex;
    gap: 2px;
    vertical-align: -1px;
  }
  .glyph i {
    inline-size: 8px;
    block-size: 13px;
    border: 1.5px solid var(--_accent);
  }
  .glyph .on {
    background: var(--_accent);
  }
  .glyph.off i {
    border: 1.5px dashed var(--_disputed);
  }

  li.row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(9.5em, 12em);
    gap: 1px 20px;
    padding-block: 11px;
    border-block-end: 1px solid var(--_hairline);
    break-inside: avoid;
  }
  /* The foot has a line of its own. */
  .frame > ul:last-of-type > :last-child {
    border-block-end: 0;
  }
  .row > * {
    grid-column: 1 / -1;
  }
  .row > :is(.title, .meta) {
    grid-column: 1;
  }
  .title {
    font-weight: 600;
  }
  button.title {
    justify-self: start;
    min-block-size: 24px;
    padding-inline-end: 1.3em;
  }
  button.title::after {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    /* No wider than nothing, so that it never stands in a line alone. */
    margin-inline: 0.55em calc(-0.95em - 2px);
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    vertical-align: 0.2em;
    rotate: 45deg;
  }
  button.title[aria-expanded='true']::after {
    rotate: 225deg;
    vertical-align: 0;
  }
  .party {
    color: var(--_ink);
  }
  .row > .end {
    grid-area: 1 / 2 / span 3;
    align-content: start;
    justify-content: end;
    text-align: end;
  }
  [dir='rtl'] .arrow {
    display: inline-block;
    transform: scaleX(-1);
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5em), 1fr));
    gap: 10px 14px;
    margin-block-start: 8px;
    font-size: 0.9375em;
  }
  .sides > div {
    border-inline-start: 3px solid var(--_disputed);
    padding-inline-start: 10px;
  }
  dt {
    font-size: max(0.875em, 12px);
    font-weight: 700;
  }
  .empty {
    padding-block: 14px 4px;
    border-block-start: 1px solid var(--_hairline);
  }

  th {
    vertical-align: middle;
  }
  th button {
    font-weight: 700;
  }
  [aria-sort] button::after {
    content: ' ↓';
    content: ' ↓' / '';
  }
  [aria-sort='ascending'] button::after {
    content: ' ↑';
    content: ' ↑' / '';
  }
  /* All sides of a dispute in sight together, however far the table is scrolled. */
  .scroll .sides {
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: calc(100cqi - 32px);
  }
  .scroll table {
    font-size: 0.875em;
  }
  td {
    min-inline-size: 6.5em;
  }
  td:nth-child(2) {
    min-inline-size: 11.5em;
  }
  th[scope='row'] {
    min-inline-size: 13em;
    font-weight: 600;
    vertical-align: top;
  }

  @container dateline (min-width: 55em) {
    .tools {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
  }
  @container dateline (max-width: 35.5em) {
    ${overviewLyingIn(css``)}
    .tools {
      display: block;
    }
    .selects {
      display: none;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
    }
    .selects.open {
      display: grid;
    }
    .fold {
      display: block;
      font-size: 0.875em;
    }
    /* One run of words rather than a line for each: a long list on a small screen. */
    li.row {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 12px;
      padding-block: 9px;
    }
    .end::before,
    .row > * {
      flex: 0 0 100%;
    }
    .row > .meta {
      display: contents;
      text-align: start;
    }
    /* The date must not read on from who says so: it begins a line. */
    .end::before {
      content: '';
    }
  }
  /* Where columns would be narrower than the language's longest word. */
  @container dateline (max-width: 43em) {
    ${overviewLyingIn(css`:lang(fa)`)}
  }
  @container dateline (max-width: 56em) {
    ${overviewLyingIn(css`:is(:lang(ru), :lang(tt))`)}
  }
  @media print {
    .tools,
    .line button,
    .more,
    button.title::after {
      display: none;
    }
    .scroll {
      overflow: visible;
    }
    .scroll table {
      font-size: 0.75em;
    }
    tr {
      break-inside: avoid;
    }
    /* Chromium repeats the headers on every page, but no buttons in them. */
    th button {
      display: contents;
    }
    /* As wide as the paper, whatever it takes. */
    .scroll :is(th, td) {
      min-inline-size: 0;
      padding-inline-end: 6px;
    }
  }
`;
