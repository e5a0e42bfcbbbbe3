import { css } from 'lit';

export const dealStyles = css`
  ul,
  dl {
    padding: 0;
    list-style: none;
  }
  dd {
    margin: 0;
  }

  .tally {
    display: block;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    margin-block: 8px;
  }
  .tools > input {
    flex: 1 1 6em;
  }
  .selects {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
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
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: center;
    min-block-size: 40px;
    font-size: 0.875em;
    color: var(--_muted);
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

  @media (pointer: coarse) {
    .title,
    .action {
      min-block-size: 44px;
    }
  }
  @media print {
    .tools,
    .selects,
    .line button,
    .more {
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
