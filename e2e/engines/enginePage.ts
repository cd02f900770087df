import { expect } from '@playwright/test';
import type { Place, Tab } from './tab.ts';

type Name = string | RegExp;

/** An element by its role and name, within another. */
export interface Spot {
  readonly role: string;
  readonly name: Name;
  readonly within?: Spot;
}

/** What a person can do with the page, in any engine, by the names they see. */
export class EnginePage {
  constructor(
    readonly tab: Tab,
    readonly address: string,
  ) {}

  async open(address = this.address): Promise<void> {
    await this.tab.goto(address);
    await this.expectUrl(/./);
  }

  url(): Promise<string> {
    return this.text({ role: 'status', name: 'Callback URL' });
  }

  async expectUrl(url: Name): Promise<void> {
    const isAsWanted = async () => {
      const text = await this.url();
      return typeof url === 'string' ? text === url : url.test(text);
    };
    await expect
      .poll(async () => ((await isAsWanted()) ? 'as wanted' : this.url()), { message: String(url) })
      .toBe('as wanted');
  }

  /** The text of an element, empty while it is not there. */
  text(spot: Spot): Promise<string> {
    return this.tab.run(look, path(spot)).then((seen) => seen?.text ?? '');
  }

  async expectSeen(spot: Spot): Promise<void> {
    await expect.poll(() => this.seen(spot), { message: said(spot) }).toBe(true);
  }

  async expectGone(spot: Spot): Promise<void> {
    await expect.poll(() => this.seen(spot), { message: said(spot) }).toBe(false);
  }

  async seen(spot: Spot): Promise<boolean> {
    return (await this.tab.run(look, path(spot))) !== null;
  }

  /** Presses an element once it is on screen, at rest and under nothing else. */
  async press(spot: Spot): Promise<void> {
    await this.tab.click(await this.place(spot));
  }

  async place(spot: Spot): Promise<Place> {
    let before = '';
    let place: Place | undefined;
    const isAtRest = async () => {
      const seen = await this.tab.run(look, path(spot));
      const now = JSON.stringify(seen?.place);
      place = seen?.isOnTop && now === before ? seen.place : undefined;
      before = now;
      return place !== undefined;
    };
    await expect.poll(isAtRest, { message: `to press: ${said(spot)}`, intervals: [100] }).toBe(true);
    return place ?? { x: 0, y: 0 };
  }

  /** Replaces what a field holds. */
  async fill(spot: Spot, text: string): Promise<void> {
    // A press while the page is still being drawn may hit what is replaced a moment later.
    await expect
      .poll(async () => {
        await this.press(spot);
        return this.tab.run(look, path(spot)).then((seen) => seen?.hasFocus);
      })
      .toBe(true);
    await this.tab.press('Control+A');
    await this.tab.type(text);
  }

  /** Brings a text to the clipboard as a person does: from somewhere else in the browser. */
  async copyElsewhere(text: string): Promise<void> {
    await this.tab.run((value) => {
      const field = document.createElement('textarea');
      field.id = 'elsewhere';
      // Where the page need not scroll to it.
      field.style.cssText = 'position: fixed; top: 0; left: 0';
      field.value = value;
      // A dialog closes when something outside it takes the focus.
      (document.querySelector('[role=dialog]') ?? document.body).append(field);
      field.focus();
      field.select();
    }, text);
    await this.tab.press('Control+C');
    await this.tab.run(() => document.getElementById('elsewhere')?.remove());
  }

  /** What the clipboard holds, by pasting it somewhere else; nothing while it is being written. */
  async clipboard(): Promise<{ readonly text: string; readonly isPicture: boolean }> {
    await this.tab.run(() => {
      // One that takes pictures, too; Firefox pastes into none that has no place.
      const field = document.createElement('div');
      field.contentEditable = 'true';
      field.id = 'elsewhere';
      // Where the page need not scroll to it.
      field.style.cssText = 'position: fixed; top: 0; left: 0';
      field.textContent = 'Paste here';
      field.addEventListener('paste', (event) => {
        event.stopPropagation();
        const { items = [] } = event.clipboardData ?? {};
        field.dataset.text = event.clipboardData?.getData('text/plain') ?? '';
        field.dataset.types = [...items].map(({ type }) => type).join();
      });
      // A dialog closes when something outside it takes the focus.
      (document.querySelector('[role=dialog]') ?? document.body).append(field);
      field.focus();
    });
    await this.tab.press('Control+V');
    return this.tab.run(() => {
      const field = document.getElementById('elsewhere');
      field?.remove();
      const { text = '', types = '' } = field?.dataset ?? {};
      // WebKitGTK hands over no item, and inserts the picture.
      return {
        text,
        isPicture: types.includes('image/png') || field?.querySelector('img') instanceof Element,
      };
    });
  }

  /** Empties what the clipboard held before, so that what is copied next can be told from it. */
  clearClipboard(): Promise<void> {
    return this.copyElsewhere('nothing yet');
  }

  async expectCopied(text: Name): Promise<void> {
    await expect
      .poll(async () => (await this.clipboard()).text)
      .toMatch(typeof text === 'string' ? new RegExp(`^${escaped(text)}$`) : text);
  }

  /** Pastes a text onto the page, outside any field. */
  async paste(text: string): Promise<void> {
    await this.copyElsewhere(text);
    await this.tab.run(() => (document.activeElement as HTMLElement | null)?.blur());
    await this.tab.press('Control+V');
  }

  /** Presses on a character of the document that is on screen. */
  async pressDocument(text: string): Promise<void> {
    const find = () =>
      this.tab.run((wanted) => {
        for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
          if (!line.textContent?.replaceAll('\u00a0', ' ').includes(wanted)) continue;
          const { x, y, width, height } = (line.querySelector('span > span') ?? line).getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        return null;
      }, text);
    await expect.poll(async () => (await find()) !== null, { message: text }).toBe(true);
    const place = await find();
    if (place) await this.tab.click(place);
  }

  faults(): Promise<readonly string[]> {
    return this.tab.run(() => (window as unknown as { faults: string[] }).faults);
  }
}

interface Step {
  readonly role: string;
  readonly name: string;
  readonly flags: string | undefined;
}

/** Outermost first, as JSON. */
function path({ role, name, within }: Spot): readonly Step[] {
  const step =
    typeof name === 'string'
      ? { role, name, flags: undefined }
      : { role, name: name.source, flags: name.flags };
  return within ? [...path(within), step] : [step];
}

function said({ role, name, within }: Spot): string {
  return `${role} ${name}${within ? ` in ${said(within)}` : ''}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Runs in the page. */
function look(steps: readonly Step[]): {
  readonly text: string;
  readonly place: Place;
  readonly isOnTop: boolean;
  readonly hasFocus: boolean;
} | null {
  type Find = (root: Element, role: string, options: { name: string | RegExp }) => HTMLElement[];
  const library = (window as unknown as { TestingLibraryDom?: { queryAllByRole: Find } }).TestingLibraryDom;
  let found: HTMLElement | undefined = document.body;
  for (const { role, name, flags } of steps) {
    if (!library || !found) return null;
    const wanted = flags === undefined ? name : new RegExp(name, flags);
    found = library.queryAllByRole(found, role, { name: wanted })[0];
  }
  if (!found) return null;
  let box = found.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) {
    found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    box = found.getBoundingClientRect();
  }
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const top = document.elementFromPoint(place.x, place.y);
  // An input that draws nothing itself is pressed by its label.
  const isOnTop = top !== null && (found.contains(top) || top.contains(found));
  return { text: found.textContent ?? '', place, isOnTop, hasFocus: document.activeElement === found };
}
