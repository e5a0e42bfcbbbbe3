/*
 * What the pages of states share: hands invented slices to the tags that ask for one by `data-invented`, and
 * presses the buttons that `data-press` names, as a reader would.
 */

/** Sets `data` on each tag with `data-invented`, before or after the tag is defined. */
export function hand(slices) {
  for (const element of document.querySelectorAll('[data-invented]')) element.data = slices[element.dataset.invented];
}

/** Calls `act` with each matching element once it has drawn itself. */
export async function whenDrawn(selector, act) {
  for (const element of document.querySelectorAll(selector)) {
    await customElements.whenDefined(element.localName);
    await element.updateComplete;
    act(element);
  }
}

/** Presses, in each tag with `data-press`, every button whose words have one of these in them: "Method, Table". */
export function press() {
  whenDrawn('[data-press]', element => {
    const words = element.dataset.press.split(', ');
    for (const button of element.shadowRoot.querySelectorAll('button'))
      if (words.some(word => button.textContent.includes(word))) button.click();
  });
}
