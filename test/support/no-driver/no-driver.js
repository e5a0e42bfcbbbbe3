// Stands in for geckodriver and edgedriver, which webdriverio imports and whose install scripts download a
// browser driver. Our tests speak to Firefox over WebDriver BiDi and to WebKit by its own driver, so neither is used.
const unused = () => {
  throw new Error('the tests drive no browser through geckodriver or edgedriver');
};
export { unused as download, unused as findEdgePath, unused as start };
