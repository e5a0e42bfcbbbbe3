/*
 * All that a page has to do to change the language: set `lang` anywhere above the tags. The widgets watch it
 * themselves; nothing here knows them.
 */
const place = document.getElementById('switched');
const said = document.getElementById('said');
const buttons = [...document.querySelectorAll('#languages button')];

for (const button of buttons) {
  button.addEventListener('click', () => {
    place.lang = button.value;
    said.textContent = `<div lang="${button.value}">`;
    for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
  });
}
