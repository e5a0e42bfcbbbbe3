import { css } from 'lit';

export const turnoverStyles = css`
  .plot {
    --_edge: 2px;
    position: relative;
    break-inside: avoid;
    margin-block: 18px 10px;
  }
  .plot ul,
  .legend {
    list-style: none;
    padding: 0;
  }
  .rows ul {
    display: grid;
    gap: 18px;
  }
  .rows li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
    align-items: baseline;
  }
  .value {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.2;
  }
  /* The article gives no such number. */
  .value.light {
    font-weight: 400;
  }
  .gap .value {
    font-weight: 400;
    color: var(--_muted);
  }
  .note {
    grid-column: 1/-1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    font-size: 0.875em;
    color: var(--_muted);
  }

  /* The value axis is the inline axis of a track: in columns it is turned, so that one set of rules draws both. */
  .track {
    position: relative;
  }
  .rows .track {
    grid-column: 1/-1;
    block-size: 30px;
    margin-block: 5px;
    margin-inline-start: 2px;
  }
  .rows .track::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -2px;
    border-inline-start: 2px solid var(--_ink);
  }
  .columns .track {
    writing-mode: vertical-lr;
    direction: rtl;
  }
  .bar,
  .whisker,
  .missing {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .bar {
    inline-size: max(2px, var(--size) * 100%);
    color: var(--_accent);
    background: currentColor;
  }
  /* Mixed rather than named: it keeps 3:1 on the surface in both schemes, and follows a newsroom's own accent. */
  .imports {
    color: var(--_rule);
  }
  @supports (color: color-mix(in srgb, red, red)) {
    .imports {
      color: color-mix(in srgb, var(--_accent) 65%, var(--_surface));
    }
  }
  .whole {
    color: var(--_rule);
  }
  /* Whatever it stands on is seen, however small, and 2px of surface between them. */
  .stacked {
    inset-inline-start: calc(max(2px, var(--from) * 100%) + 2px);
    inline-size: max(2px, var(--size) * 100% - 2px);
  }
  .bar.calculated {
    background: repeating-linear-gradient(135deg, currentColor 0 2px, var(--_derived) 2px 7px);
    outline: var(--_edge) dashed;
    outline-offset: calc(-1 * var(--_edge));
  }
  /* A period of another length is pale and open at its end; a shorter one is narrower as well. */
  .odd .bar {
    background-color: var(--_derived);
    border: 0 solid;
    border-block-width: var(--_edge);
    border-inline-end: 2px dotted;
    outline: 0;
  }
  .odd .calculated {
    border-block-style: dashed;
  }
  .shorter .bar {
    inset-block: 12.5%;
  }
  .dense {
    --_edge: 1px;
  }
  .whisker {
    inset-block: calc(50% - min(7px, 25%));
    inset-inline-start: min(var(--from) * 100%, (var(--from) + var(--size) / 2) * 100% - 4px);
    inline-size: max(8px, var(--size) * 100%);
    border-inline: 2px solid var(--_ink);
  }
  .whisker::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(50% - 1px);
    border-block-start: 2px solid var(--_ink);
  }
  .missing {
    inline-size: 26px;
    border: 1px dotted var(--_rule);
  }

  .columns {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    touch-action: pan-y pinch-zoom;
  }
  .columns ul {
    grid-area: 1/2;
    position: relative;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    block-size: 12em;
    border-block-end: 2px solid var(--_ink);
  }
  .columns li {
    display: grid;
    padding-inline: min(1.5px, 12%);
  }
  .tick,
  .line {
    grid-area: 1/1;
    align-self: end;
    margin-block-end: calc(var(--at) * (12em - 2px) + 2px);
    block-size: 0;
  }
  .tick {
    padding-inline-end: 8px;
    text-align: end;
    color: var(--_muted);
  }
  .tick span {
    display: block;
    font-size: 0.8125em;
    translate: 0 -50%;
  }
  .line {
    grid-column: 2;
    border-block-end: 1px solid var(--_hairline);
  }
  .axis {
    grid-area: 2/2;
    position: relative;
    block-size: 1.9em;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .axis span {
    display: none;
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: calc(var(--at) * 100%);
    inline-size: 0;
    justify-content: center;
    white-space: nowrap;
  }
  .axis .s {
    display: flex;
  }
  .axis :is(.first, .last) {
    inset-inline: 0 auto;
    inline-size: auto;
    min-inline-size: calc(100% / var(--count));
  }
  .axis .last {
    inset-inline: auto 0;
  }

  .legend {
    display: flex;
    gap: 16px;
    margin-block-start: 12px;
    font-size: 0.875em;
  }
  :is(.legend, dt) :is(.bar, .whisker, .missing) {
    position: relative;
    inset: auto;
    display: inline-block;
    inline-size: 0.85em;
    block-size: 0.85em;
    margin-inline-end: 0.45em;
  }
  .read {
    display: grid;
    align-items: center;
    font-size: 0.8125em;
  }
  .columns + .read {
    background: var(--_surface-2);
    padding: 8px 12px;
    font-size: 0.9375em;
  }
  .read p {
    grid-area: 1/1;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
  }
  .columns + .read b {
    font-size: 1.125em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .tools label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 40px;
  }
  .tools input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .room {
    visibility: hidden;
  }
  .title {
    font-weight: 700;
  }
  /* A formula moves to the next line as a whole, where that line runs the other way. */
  bdi[dir] {
    display: inline-block;
  }
  caption {
    max-inline-size: calc(100cqi - 28px);
  }
  :is(td, th) {
    vertical-align: baseline;
  }
  td.num {
    white-space: nowrap;
  }

  /*
   * The canvas covers the bars, with some room for the ring, and leaves the pointer to the words. Its colours are
   * read from properties that paint nothing here; a change of any of them runs a transition, which is the only
   * sign there is of a page that changes its scheme.
   */
  .layer {
    position: absolute;
    inset: -6px;
    /* Of a size with a fraction Chart.js drops the fraction inside and keeps it outside, and all edges blur. */
    inline-size: round(down, 100% + 12px, 1px);
    block-size: round(down, 100% + 12px, 1px);
    /* From right to left WebKit counts the free room beside a canvas as its margin, and Chart.js keeps off it. */
    direction: ltr;
    pointer-events: none;
    border: 0 solid;
    border-color: var(--_derived) var(--_ink) var(--_focus) var(--_accent);
    transition: 1ms border-color;
  }
  @media screen {
    .on .track {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }
  }
  @media screen and (forced-colors: none) {
    .painted :is(.bar, .whisker) {
      visibility: hidden;
    }
    /* The canvas has a ring of its own. */
    .painted .track {
      outline: 0;
    }
  }
  @media print, (forced-colors: active) {
    .layer {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    .imports:not(.calculated) {
      background: Canvas;
      border: 2px solid CanvasText;
    }
  }

  @container dateline (max-width: 24em) {
    .rows li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container dateline (max-width: 15em) {
    .axis span:not(.last) {
      display: none;
    }
  }
  @container dateline (min-width: 27em) {
    .axis .s {
      display: none;
    }
    .axis .m {
      display: flex;
    }
  }
  @container dateline (min-width: 37em) {
    .axis .m {
      display: none;
    }
    .axis .l {
      display: flex;
    }
  }
  @container dateline (min-width: 52em) {
    .axis .l {
      display: none;
    }
    .axis .xl {
      display: flex;
    }
  }
`;
