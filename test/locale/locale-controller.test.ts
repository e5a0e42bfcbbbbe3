import { expect, fixture, nextFrame } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { LocaleController } from '../../src/locale/locale-controller.js';

class LanguageProbe extends LitElement {
  readonly language = new LocaleController(this);
  renders = 0;

  override render() {
    this.renders++;
    return this.language.tag;
  }
}
customElements.define('language-probe', LanguageProbe);

const probeIn = (root: ParentNode): LanguageProbe => root.querySelector('language-probe')!;

/** Puts the probe into a shadow root inside a host, and that into another where `deep` says so. */
function inShadow(lang: string, deep = 1, mode: ShadowRootMode = 'open'): { host: HTMLElement; probe: LanguageProbe } {
  const host = document.createElement('div');
  let root: ShadowRoot = host.attachShadow({ mode });
  for (let i = 1; i < deep; i++) {
    const inner = document.createElement('div');
    root.append(inner);
    root = inner.attachShadow({ mode });
  }
  const probe = document.createElement('language-probe') as LanguageProbe;
  root.append(probe);
  if (lang) host.lang = lang;
  return { host, probe };
}

describe('LocaleController', () => {
  const page = document.documentElement;
  let before: string | null;
  beforeEach(() => {
    before = page.getAttribute('lang');
    page.lang = 'en';
  });
  afterEach(() => {
    if (before === null) page.removeAttribute('lang');
    else page.lang = before;
  });

  it('reads its own language first', async () => {
    const root = await fixture(html`<div lang="ru"><language-probe lang="tt"></language-probe></div>`);
    expect(probeIn(root).language.tag).to.equal('tt');
  });

  it('reads the nearest ancestor that names one', async () => {
    const root = await fixture(html`<div lang="ru"><div lang="fa"><p><language-probe></language-probe></p></div></div>`);
    expect(probeIn(root).language.tag).to.equal('fa');
  });

  it('reads the page’s where nothing nearer names one, and nothing where the page is silent', async () => {
    const root = await fixture(html`<div><language-probe></language-probe></div>`);
    expect(probeIn(root).language.tag).to.equal('en');
    page.removeAttribute('lang');
    expect(probeIn(root).language.tag).to.equal('');
  });

  it('reads on where an ancestor leaves it empty', async () => {
    const root = await fixture(html`<div lang="ru"><div lang=""><language-probe></language-probe></div></div>`);
    expect(probeIn(root).language.tag).to.equal('ru');
  });

  for (const mode of ['open', 'closed'] as const) {
    it(`looks out of an ${mode} shadow root`, async () => {
      const root = await fixture(html`<div lang="ru"></div>`);
      const { host, probe } = inShadow('', 2, mode);
      root.append(host);
      expect(probe.language.tag).to.equal('ru');
      host.lang = 'fa';
      expect(probe.language.tag).to.equal('fa');
    });
  }

  it('prefers a language inside the shadow root to one outside', async () => {
    const root = await fixture(html`<div lang="ru"></div>`);
    const { host, probe } = inShadow('fa');
    root.append(host);
    probe.lang = 'tt';
    expect(probe.language.tag).to.equal('tt');
  });

  it('updates its host when a language changes anywhere above, across shadow roots', async () => {
    const root = await fixture<HTMLElement>(html`<div lang="ru"></div>`);
    const { host, probe } = inShadow('', 2);
    root.append(host);
    await probe.updateComplete;
    expect(probe.renderRoot.textContent).to.equal('ru');
    root.lang = 'tt';
    await nextFrame();
    await probe.updateComplete;
    expect(probe.renderRoot.textContent).to.equal('tt');
    root.removeAttribute('lang');
    await nextFrame();
    await probe.updateComplete;
    expect(probe.renderRoot.textContent).to.equal('en');
    host.lang = 'fa';
    await nextFrame();
    await probe.updateComplete;
    expect(probe.renderRoot.textContent).to.equal('fa');
  });

  it('reads anew where it is moved to', async () => {
    const root = await fixture(html`<div><div lang="ru"><language-probe></language-probe></div><div lang="fa"></div></div>`);
    const probe = probeIn(root);
    root.lastElementChild!.append(probe);
    await probe.updateComplete;
    expect(probe.renderRoot.textContent).to.equal('fa');
  });

  it('no longer listens once it is removed', async () => {
    const root = await fixture<HTMLElement>(html`<div lang="ru"><language-probe></language-probe></div>`);
    const probe = probeIn(root);
    probe.remove();
    await probe.updateComplete;
    const { renders } = probe;
    root.lang = 'fa';
    page.lang = 'tt';
    await nextFrame();
    await probe.updateComplete;
    expect(probe.renders).to.equal(renders);
  });
});
