import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { holdEditor, releaseEditor } from './editorHold.ts';
import { linkedState } from './linkedState.ts';

/** What a person can do with the page, by the names they see. Nothing here reaches into the app. */
export class App {
  readonly url: Locator;
  readonly document: Locator;
  readonly flow: Locator;
  readonly simulator: Locator;
  readonly problems: Locator;
  readonly changes: Locator;

  constructor(readonly page: Page) {
    const pane = (name: string) => page.locator(`section[aria-label="${name}"]`);
    // Nearly every look at the page begins at one of these, and finding a role goes through all elements of the page.
    // `firstScreen.spec.ts` shows that they have their roles.
    this.url = page.locator('output[aria-label="Callback URL"]');
    this.document = pane('Document');
    this.flow = pane('Flow');
    this.simulator = pane('Simulator');
    this.problems = pane('Problems');
    this.changes = page.getByRole('region', { name: 'Changes' });
  }

  /**
   * Keeps back Monaco's script until a journey looks at the editor: compiling it takes a second of each test's time, and
   * most journeys never look. A page without it works, and shows the text as it does while the editor loads.
   */
  async keepEditorBack(): Promise<void> {
    await holdEditor(this.page.context());
  }

  /** Lets the editor load; whatever asks the page object for the editor does so by itself. */
  loadEditor(): void {
    releaseEditor(this.page.context());
  }

  async open(path = ''): Promise<void> {
    await this.page.goto(path === '' ? './' : path);
    // An expectation whose element is missing makes Playwright describe the whole page at each try; waiting does not.
    await this.url.waitFor({ state: 'attached' });
    await expect(this.url).not.toBeEmpty();
  }

  /** Pastes text onto the page, outside any field. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await this.page.locator('header h1').click();
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  async openFile(name: string, content: string): Promise<void> {
    await this.page
      .getByLabel('Open files')
      .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(content) });
  }

  /** Compares what is open with another version of it, by `Open`. */
  async compareWith(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Open', exact: true }).click();
    await this.page.getByRole('button', { name: 'Compare with…' }).click();
    await this.page.getByLabel('Document to compare with').fill(text);
    await this.page.getByRole('button', { name: 'Compare with this text' }).click();
  }

  async compareWithUrl(url: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Open', exact: true }).click();
    await this.page.getByRole('button', { name: 'Compare with…' }).click();
    await this.page.getByRole('dialog').getByLabel('OpenAPI document URL').fill(url);
    await this.page.keyboard.press('Enter');
  }

  /** A sample field by its parameter's name, within the group of its location. */
  field(location: 'Path' | 'Query' | 'Header' | 'Cookie', name: string): Locator {
    return this.simulator
      .getByRole('group', { name: location, exact: true })
      .getByLabel(name, { exact: true });
  }

  async setField(
    location: 'Path' | 'Query' | 'Header' | 'Cookie',
    name: string,
    value: string,
  ): Promise<void> {
    await this.field(location, name).first().fill(value);
  }

  /** What holds the rows of an array, an object, a form or a multipart body. */
  rows(name: string): Locator {
    return this.simulator.getByRole('group', { name: new RegExp(`^${name} (items|members|fields|parts)$`) });
  }

  /** The value in a row: `ids 2`, `filter status`; of a body by the name of the field or part alone. */
  row(rows: string, label: string): Locator {
    return this.rows(rows).getByLabel(label, { exact: true });
  }

  sendSwitch(name: string): Locator {
    return this.simulator.getByRole('switch', { name: `Send ${name}`, exact: true });
  }

  async setBody(which: 'Request body' | 'Response body', text: string): Promise<void> {
    await this.simulator.getByLabel(which, { exact: true }).fill(text);
  }

  async chooseStatus(status: string): Promise<void> {
    const radio = this.statusRadio(status);
    await radio.or(this.statusList).waitFor();
    if (await radio.isVisible()) await radio.check();
    else await this.statusList.selectOption({ value: status });
  }

  async expectStatus(status: string, of: 'Response' | 'Reply' = 'Response'): Promise<void> {
    const name = `${of} status`;
    const list = this.simulator.getByRole('combobox', { name, exact: true });
    const radios = this.simulator.getByRole('radiogroup', { name, exact: true });
    await expect(list.or(radios.getByRole('radio', { checked: true }))).toHaveValue(status);
  }

  /** Statuses that fit in a line are radio buttons, else a list. */
  private statusRadio(status: string): Locator {
    return this.simulator
      .getByRole('radiogroup', { name: 'Response status', exact: true })
      .getByRole('radio', { name: status === 'none' ? 'none yet' : status, exact: true });
  }

  private get statusList(): Locator {
    return this.simulator.getByRole('combobox', { name: 'Response status', exact: true });
  }

  /** A callback request in the flow by callback name, method or key. */
  callback(text: string | RegExp): Locator {
    return this.flow.getByRole('button', { name: text });
  }

  /** Selects a callback request. What is typed before its fields are there would go into those of the one before. */
  async select(text: string | RegExp): Promise<void> {
    const callback = this.callback(text).first();
    await callback.click();
    await expect(callback).toHaveAttribute('aria-pressed', 'true');
  }

  /** A heading over operations in the flow, by its name and counts. */
  heading(text: string | RegExp): Locator {
    return this.flow.getByRole('button', { name: text });
  }

  /** One expression's piece of the URL, by its value. */
  chip(value: string): Locator {
    return this.url.getByRole('button', { name: value, exact: true });
  }

  /** A line of the document in the editor, where it is on screen. */
  documentLine(text: string): Locator {
    this.loadEditor();
    return this.document.locator('.view-line').filter({ hasText: text }).first();
  }

  /** Presses on characters of the document, as far as they are on screen. */
  async pressDocument(text: string, button: 'hover' | 'click' = 'click'): Promise<void> {
    const line = this.documentLine(text);
    await expect(line).toBeVisible();
    // Where the editor is still scrolling to the caret, the press would miss.
    let before = '';
    await expect
      .poll(async () => {
        const place = JSON.stringify(await line.boundingBox());
        const rests = place === before;
        before = place;
        return rests;
      })
      .toBe(true);
    const box = await line.evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
      const all = nodes.map((node) => node.data.replaceAll('\u00a0', ' ')).join('');
      let at = all.indexOf(wanted) + 3;
      for (const node of nodes) {
        if (at < node.length) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        at -= node.length;
      }
      throw new Error(`${wanted} is not in this line`);
    }, text);
    await (button === 'hover' ? this.page.mouse.move(box.x, box.y) : this.page.mouse.click(box.x, box.y));
  }

  /** One source in the legend below the URL, by its words: `query callbackUrl`. */
  source(words: string): Locator {
    return this.page.getByRole('list', { name: 'Sources of the URL' }).getByRole('button', { name: words });
  }

  /** Opens what there is to say about the URL: its notes, and where its values come from. */
  async explain(): Promise<Locator> {
    await this.page.locator('[aria-haspopup="dialog"]', { hasText: /^(Explain|\d+ notes?) ▾$/ }).click();
    return this.page.getByRole('dialog', { name: 'About this URL' });
  }

  /** What of a pane is under the shared focus, as text. */
  async lit(pane: Locator): Promise<string> {
    const texts = await pane.locator('[data-lit="true"]').allTextContents();
    return texts.join('');
  }

  /** The characters in the document that are ringed, each ring in brackets. The editor draws rings under its text. */
  litDocument(): Promise<string> {
    this.loadEditor();
    return this.document.evaluate((pane) => {
      const rings = [...pane.querySelectorAll('.lit')].map((ring) => ({
        box: ring.getBoundingClientRect(),
        text: '',
      }));
      // To measure each character takes long; few lines have a ring.
      const lines = [...pane.querySelectorAll('.view-line')].filter((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return rings.some(({ box }) => box.top < bottom && top < box.bottom);
      });
      for (const line of lines) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { currentNode } = walker;
          if (!(currentNode instanceof Text)) continue;
          for (let at = 0; at < currentNode.length; at++) {
            const range = document.createRange();
            range.setStart(currentNode, at);
            range.setEnd(currentNode, at + 1);
            const character = range.getBoundingClientRect();
            const [x, y] = [character.x + character.width / 2, character.y + character.height / 2];
            const ring = rings.find(
              ({ box }) => box.left < x && x < box.right && box.top < y && y < box.bottom,
            );
            if (ring) ring.text += currentNode.data[at];
          }
        }
      }
      return rings.map(({ text }) => `[${text.replaceAll('\u00a0', ' ')}]`).join(' ');
    });
  }

  /** Opens a message as text, in one of its forms. */
  async openRaw(
    name: 'request' | 'response' | 'callback request' | 'reply',
    form: 'HTTP' | 'cURL' | 'Paste',
  ): Promise<Locator> {
    const raw = this.page.getByRole('dialog', { name: `Raw ${name}`, exact: true });
    // A document that is still taking the place of another closes what is open in it.
    await expect(async () => {
      if (!(await raw.isVisible()))
        await this.simulator
          .getByRole('button', { name: `Raw ${name}`, exact: true })
          .click({ timeout: 5000 });
      await raw.getByRole('tab', { name: form }).click({ timeout: 5000 });
    }).toPass();
    return raw.getByRole('tabpanel', { name: form });
  }

  /** The text of a message, as its copy button puts it on the clipboard. */
  async copyRaw(name: 'request' | 'response' | 'callback request' | 'reply', form: 'HTTP' | 'cURL') {
    const raw = await this.openRaw(name, form);
    await raw.getByRole('button', { name: `Copy ${form}` }).click();
    await expect(raw.getByRole('button', { name: 'Copied' })).toBeVisible();
    await this.page.keyboard.press('Escape');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Pastes a text into a message and presses `Fill in`. */
  async fillIn(name: 'request' | 'response' | 'callback request' | 'reply', text: string): Promise<Locator> {
    const raw = await this.openRaw(name, 'Paste');
    await raw.getByRole('textbox').fill(text);
    await raw.getByRole('button', { name: 'Fill in' }).click();
    return raw;
  }

  /** What became of the last thing that was asked for. */
  get message(): Locator {
    return this.page.getByRole('region', { name: 'Message', exact: true });
  }

  /** What the page says about the analysis: that it is taking a while, or why there is none. */
  get analysis(): Locator {
    return this.page.getByRole('region', { name: 'Analysis', exact: true });
  }

  async expectUrl(url: string): Promise<void> {
    await expect(this.url).toHaveText(url);
  }

  async expectNoUrl(reason: string | RegExp): Promise<void> {
    await expect(this.url).toHaveText(/^No callback URL/);
    await expect(this.url).toContainText(reason);
  }

  /** The real editor; it loads after the first answer, and in tests once it is asked for. */
  get editor(): Locator {
    this.loadEditor();
    return this.document.getByRole('textbox', { name: /^Document text/ });
  }

  async seeEditor(): Promise<void> {
    await this.editor.waitFor({ state: 'attached' });
  }

  /** Which of many files is on screen, and the way to the others. */
  get files(): Locator {
    return this.document.getByRole('button', { name: /^File .*, one of \d+$/ });
  }

  /** Brings a file of a set of many on screen. */
  async showFile(name: string): Promise<void> {
    await this.files.click();
    await this.page.getByRole('combobox', { name: 'Find a file' }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.files).toHaveAccessibleName(new RegExp(`${name}, one of`));
  }

  /** Replaces the whole text in the editor, as select all and paste do. */
  async typeDocument(text: string): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** The text in the editor, through the clipboard as a person would take it. */
  async documentText(): Promise<string> {
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('ControlOrMeta+C');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The editor was taken to these characters: they are marked, not selected, and the caret is before them. */
  async expectRevealed(text: string): Promise<void> {
    await expect(this.editor).toBeFocused();
    await expect(this.document.locator('.revealed').first()).toBeVisible();
    await expect(this.document.locator('.selected-text')).toHaveCount(0);
    for (const _ of text) await this.page.keyboard.press('Shift+ArrowRight');
    await this.page.keyboard.press('ControlOrMeta+C');
    expect(await this.copied()).toBe(text);
  }

  /** What `Share` has made, and what else it offers. */
  get shared(): Locator {
    return this.page.getByRole('dialog', { name: 'Share' });
  }

  /** One of the things a link can carry. */
  shareChoice(text: string | RegExp): Locator {
    return this.shared.getByRole('radio', { name: text });
  }

  copied(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Waits until the browser's storage holds a text, in what was opened or in what was typed. */
  async expectStored(text: string): Promise<void> {
    const stored = () =>
      this.page.evaluate(async () => {
        // Opening a database that is not there would make it, empty.
        const all = await indexedDB.databases();
        if (!all.some(({ name }) => name === 'callback-explorer')) return '';
        return new Promise<string>((done, fail) => {
          const opening = indexedDB.open('callback-explorer');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const { result } = opening;
            const reading = result.transaction(['works', 'texts']);
            const stores = (['works', 'texts'] as const).map((name) => reading.objectStore(name).getAll());
            reading.oncomplete = () => {
              result.close();
              done(JSON.stringify(stores.map((each) => each.result)));
            };
          };
        });
      });
    await expect.poll(stored).toContain(JSON.stringify(text).slice(1, -1));
  }

  /** Waits until the address is a link that holds a text. */
  async expectInAddress(text: string): Promise<void> {
    await expect.poll(() => linkedState(this.page.url())).toContain(text);
  }

  problem(text: string | RegExp): Locator {
    return this.problems.getByRole('button', { name: text });
  }
}

export const test = base.extend<{ app: App; consoleErrors: string[] }>({
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => {
        if (!isMonacos(error)) errors.push(String(error));
      });
      await use(errors);
      // Every journey also proves that nothing failed on the way, content security policy included.
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page }, use) => {
    const app = new App(page);
    await app.keepEditorBack();
    await use(app);
    app.loadEditor();
  },
});

/** Monaco rejects what it asked for and no longer wants: a peek closed while it loads, a comparison while it is computed. */
export function isMonacos(error: Error): boolean {
  return ['Canceled: Canceled', 'Error: no diff result available'].includes(String(error));
}

export { expect };
