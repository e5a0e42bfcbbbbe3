/** The interface words of the snippets that are pasted into other pages. */
export interface EmbedMessages {
  /** Text of the link to the article. */
  readonly article: string;
  /** Text of the link to the widget's own page, where only text could be pasted. */
  readonly interactive: string;
  /** Under the counts of the deal tracker, where they stand without their items. */
  readonly notDeals: string;
  /** Of what is done, how many rest on an official's word alone, and how many are done in part. */
  readonly onWord: string;
  readonly partly: string;
  /** Text of the button that gives a frame all the height that it needs. */
  readonly whole: string;
}
