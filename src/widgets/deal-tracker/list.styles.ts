import { css } from 'lit';

/** Groups that fold, and a row for what is said in one breath: in columns where there is room, else a title over a line. */
export const listStyles = css`
  /* The stage of what one reads stays in sight. */
  .group {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
    font-size: 1em;
    line-height: 1.3;
  }
  .fold,
  button.title {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .fold {
    display: flex;
    gap: 10px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 44px;
    border-block-end: 1px solid var(--_hairline);
  }
  .fold[aria-expanded='true'] {
    border-block-end: 2px solid var(--_ink);
  }
  .label {
    flex: 0 0 min(16em, max(45%, min(10.3em, 100% - 80px)));
    font-weight: 700;
  }
  .bar {
    flex: 0 1 24em;
  }
  .fold .n {
    flex: none;
  }
  /* In print and forced colours these are the picture, not its background. */
  .step,
  .glyph i {
    print-color-adjust: exact;
    forced-color-adjust: none;
  }
  .step {
    display: block;
    block-size: 12px;
    inline-size: calc(var(--share) * 100%);
    min-inline-size: 3px;
    background: var(--_accent);
  }
  .step.off {
    /* Not in one: a tool that takes the colour out of it to dim it would take the whole border. */
    border-width: 2px;
    border-style: dashed;
    border-color: var(--_disputed);
    background: none;
  }
  .fold:hover,
  button.title:hover {
    text-decoration: underline;
  }
  .fold::after,
  button.title::after {
    content: '';
    display: inline-block;
    flex: none;
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .fold::after {
    margin-inline: auto 4px;
  }
  button.title::after {
    /* No wider than nothing, so that it never stands in a line alone. */
    margin-inline: 0.55em calc(-0.95em - 2px);
    vertical-align: 0.2em;
  }
  [aria-expanded='true']::after {
    rotate: 225deg !important;
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
    border-style: dashed;
    border-color: var(--_disputed);
  }

  li.row {
    padding-block: 6px;
    border-block-end: 1px solid var(--_hairline);
  }
  /* What has the focus is not under the heading that stays. */
  .row :is(a, button) {
    scroll-margin-block-start: 4em;
  }
  .title {
    font-weight: 600;
  }
  button.title {
    min-block-size: 24px;
    padding-inline-end: 1.3em;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .party {
    color: var(--_ink);
  }
  .odd {
    display: contents;
  }
  .where {
    margin-inline-start: auto;
    white-space: nowrap;
    /* As high as a finger needs: it stands close under the title. */
    line-height: 24px;
  }
  [dir='rtl'] .arrow {
    display: inline-block;
    transform: scaleX(-1);
  }
  .sides,
  .facts {
    display: grid;
    gap: 10px 14px;
    font-size: 0.9375em;
  }
  .sides {
    margin-block-start: 8px;
  }
  .sides > div {
    border-inline-start: 3px solid var(--_disputed);
    padding-inline-start: 10px;
  }
  dt {
    font-size: max(0.875em, 12px);
    font-weight: 700;
  }
  @container dateline (min-width: 31em) {
    /* So many that three sides are beside each other: below, each has a line of its own. */
    .sides {
      grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    }
    .facts {
      grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    }
  }
  @container dateline (min-width: 56em) {
    .head {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 36em;
      gap: 0 16px;
    }
    .meta {
      display: grid;
      grid-template-columns: 11.5em 9.5em 1fr auto;
      padding-block-start: 2px;
      gap: 0 16px;
    }
    .meta > .party {
      grid-column: 2;
    }
    .meta > .odd {
      grid-column: 3;
      display: block;
    }
    .odd > * {
      display: inline-block;
      margin-inline-end: 10px;
    }
  }
  /* Where there is no room, the voice that the whole widget has is not said again. */
  @container dateline (max-width: 56em) {
    .who.article {
      display: none;
    }
  }
`;
