import type { Locator, Page } from '@playwright/test';
import { type App, expect, test as journey } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { noErrorsButFailedRequests } from './support/failedRequests.ts';
import { ORDER_FILES } from './support/orderFiles.ts';
import { zip } from './support/zip.ts';

const test = journey.extend({ consoleErrors: noErrorsButFailedRequests });

/** Everything that the page loads on use; from here on each of these requests fails. */
const PARTS = /\/assets\/.*\.(js|css|ttf)$/;
const refuse = (page: Page, parts = PARTS) => page.route(parts, (route) => route.abort());
const serve = (page: Page, parts = PARTS) => page.unroute(parts);

/** As a server does that has another version of the page: other names, and none of the old files. */
async function publishAnotherVersion(page: Page): Promise<void> {
  await page.route(/\/(index\.html)?$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/assets\/index-[\w-]+\.js/g, 'assets/index-another.js');
    await route.fulfill({ response, body });
  });
  await page.route(PARTS, (route) => route.fulfill({ status: 404, body: 'Not found' }));
}

const message = (page: Page) => page.getByRole('region', { name: 'Message' });
const retry = (place: Page | Locator) => place.getByRole('button', { name: 'Try again' });

/** The page once nothing more loads by itself. */
async function openQuietly(app: App): Promise<void> {
  await app.open();
  await app.seeEditor();
  await app.page.waitForLoadState('networkidle');
}

interface PressedPart {
  readonly name: string;
  press(app: App): Promise<void>;
  seen(app: App): Promise<void>;
}

const button = (name: string | RegExp) => async (app: App) =>
  app.page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** In an order in which none has loaded what a later one needs, and the document is replaced last. */
const PRESSED: Readonly<Record<string, PressedPart>> = {
  'Ctrl+S': {
    name: 'The code that makes links could not be loaded.',
    press: (app) => app.page.keyboard.press('ControlOrMeta+S'),
    seen: (app) => expect(message(app.page)).toContainText('Link copied'),
  },
  Share: {
    name: 'Share could not be loaded.',
    press: button('Share'),
    seen: (app) => expect(app.shared).toBeVisible(),
  },
  Examples: {
    name: 'The list of examples could not be loaded.',
    press: button('Examples'),
    seen: (app) => expect(app.page.getByRole('menu')).toBeVisible(),
  },
  Open: {
    name: 'Open could not be loaded.',
    press: button('Open'),
    seen: (app) => expect(app.page.getByRole('button', { name: /Choose files/ })).toBeVisible(),
  },
  '?': {
    name: 'The list of keyboard shortcuts could not be loaded.',
    press: button('Keyboard shortcuts'),
    seen: (app) => expect(app.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible(),
  },
  Raw: {
    name: 'Raw could not be loaded.',
    press: button('Raw request'),
    seen: (app) => expect(app.page.getByRole('dialog')).toBeVisible(),
  },
  Export: {
    name: 'Export could not be loaded.',
    press: button('Export'),
    seen: (app) => expect(app.page.getByRole('menuitem', { name: 'Copy image' })).toBeVisible(),
  },
  'Add note': {
    name: 'The part that shows notes could not be loaded.',
    press: button('Add note'),
    seen: (app) => expect(app.page.getByRole('dialog', { name: 'New note' })).toBeVisible(),
  },
  'pasting a message': {
    // What was pasted is read before it is filled in.
    name: 'The code that reads documents could not be loaded.',
    press: (app) =>
      app.paste("curl -X POST 'https://api.example/streams?callbackUrl=https://pasted.example'"),
    seen: (app) => app.expectUrl('https://pasted.example/data'),
  },
  'opening a file': {
    name: 'The code that opens files could not be loaded.',
    press: (app) =>
      app.openFile('streams2.yaml', 'openapi: 3.1.0\ninfo: {title: t, version: "1"}\npaths: {}\n'),
    seen: (app) => expect(message(app.page)).toContainText('Opened'),
  },
};

test('each part that does not load says so, and loads when it is tried again', async ({ app, page }) => {
  test.slow();
  await openQuietly(app);
  for (const [what, part] of Object.entries(PRESSED)) {
    await test.step(what, async () => {
      const typed = what.replaceAll(/\W/g, '').toLowerCase() || 'keys';
      await refuse(page);
      await part.press(app);
      await expect(message(page)).toContainText(part.name);
      await expect(message(page)).toContainText('The server did not send it.');
      // The page around it still works, and a second try that fails says so again.
      await app.setField('Query', 'callbackUrl', `https://${typed}.example`);
      await app.expectUrl(`https://${typed}.example/data`);
      await retry(page).click();
      await expect(message(page)).toContainText(part.name);
      await serve(page);
      await retry(page).click();
      await part.seen(app);
      await page.keyboard.press('Escape');
    });
  }
});

test('a part first pressed without a connection, or after another version was published, keeps the work', async ({
  app,
  page,
  context,
}) => {
  test.slow();
  await test.step('without a connection no reload is offered, since the page would not come back', async () => {
    await openQuietly(app);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(message(page)).toContainText('Check your connection, then try again.');
    await expect(page.getByRole('button', { name: /Reload/ })).toBeHidden();
    await context.setOffline(false);
    await retry(page).click();
    await expect(page.getByRole('menuitem', { name: 'Copy image' })).toBeVisible();
  });

  await test.step('a part first pressed after another version was published offers it and keeps the work', async () => {
    await page.keyboard.press('Escape');
    await app.setField('Query', 'callbackUrl', 'https://typed.example');
    await app.expectUrl('https://typed.example/data');
    await publishAnotherVersion(page);
    const pressed = ['Share', 'Examples', 'Open', '?'].map((what) => PRESSED[what]);
    for (const part of pressed) {
      await part?.press(app);
      await expect(message(page)).toContainText(part?.name ?? '');
      await expect(message(page)).toContainText('A new version of this page has been published');
    }
    await page.unrouteAll();
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Reload for the new version' }).click();
    await loaded;
    await app.expectUrl('https://typed.example/data');
    for (const part of pressed) {
      await part?.press(app);
      await part?.seen(app);
      await page.keyboard.press('Escape');
    }
  });
});

test('parts of the first screen say in their place that they did not load, and come once they are served', async ({
  app,
  page,
}) => {
  test.slow();
  const canvas = /\/assets\/FlowCanvas-.*\.js$/;
  const editor = /\/assets\/monaco-.*\.js$/;
  const keeper = /\/assets\/keepWork-.*\.js$/;
  const styles = /\/assets\/FlowCanvas-.*\.css$/;
  const problems = /\/assets\/ProblemsPane-.*\.js$/;
  for (const part of [canvas, editor, keeper]) await refuse(page, part);
  await app.open();

  await test.step('without its canvas the flow is a list, until it loads', async () => {
    await expect(app.flow.getByRole('alert')).toContainText('The flow could not be loaded.');
    await app.callback(/onData/).click();
    await app.expectUrl('https://tonys-server.com/data');
    await expect(app.flow.getByRole('button', { name: 'Reload the page' })).toBeVisible();
    await expect(app.document.getByRole('alert')).toBeVisible();
    await expectAccessible(page);
    await serve(page, canvas);
    await retry(app.flow).click();
    await expect(app.flow.locator('[data-flow-canvas]')).toBeVisible();
  });

  await test.step('without the editor the text can be read, and the editor loads once it is served', async () => {
    await expect(app.document.getByRole('alert')).toContainText('The editor could not be loaded.');
    await expect(app.document.getByText('/streams:')).toBeVisible();
    await serve(page, editor);
    await retry(app.document).click();
    await app.seeEditor();
  });

  await test.step('what saves the work says that a reload loses it, and saves once it has loaded', async () => {
    await expect(message(page)).toContainText('The code that saves your work could not be loaded.');
    await expect(message(page)).toContainText('a reload loses it');
    await app.setField('Query', 'callbackUrl', 'https://typed.example');
    await serve(page, keeper);
    await retry(message(page)).click();
    await expect(message(page)).not.toContainText('could not be loaded');
    await expect(page).toHaveURL(/#cb/);
    for (const part of [styles, problems]) await refuse(page, part);
    await page.reload();
    await app.expectUrl('https://typed.example/data');
  });

  await test.step('the canvas without its stylesheet counts as not loaded, and comes with it', async () => {
    await expect(app.flow.getByRole('alert')).toContainText('The flow could not be loaded.');
    await retry(app.flow).click();
    await expect(app.flow.getByRole('alert')).toContainText('The flow could not be loaded.');
    await serve(page, styles);
    await retry(app.flow).click();
    await expect(app.flow.locator('[data-flow-canvas]')).toBeVisible();
    expect(
      await app.flow.locator('[data-flow-canvas]').evaluate((it) => getComputedStyle(it).overflowY),
    ).toBe('auto');
  });

  await test.step('the list of problems says in its place that it did not load', async () => {
    await app.seeEditor();
    await app.typeDocument('openapi: 3.1.0\ninfo: {title: t, version: "1"}\npaths: {}\n');
    await expect(app.problems.getByRole('alert')).toContainText('The list of problems could not be loaded.');
    await serve(page, problems);
    await retry(app.problems).click();
    await expect(app.problem(/callbacks/)).toBeVisible();
  });
});

test('parts that are loaded on use say in their place that they did not load, and come once they are served', async ({
  app,
  page,
}) => {
  test.slow();
  const rows = /\/assets\/rows-.*\.js$/;
  const versions = /\/assets\/(ChangesSection|DifferencesSection)-.*\.js$/;
  const review = /\/assets\/ReviewPage-.*\.js$/;
  // Some of them also come by themselves, once the page is calm.
  for (const part of [rows, versions, review]) await refuse(page, part);

  await test.step('the receiver whose part is lost says so, and shows once it loads', async () => {
    await openQuietly(app);
    await app.simulator.getByRole('tab', { name: /^Scenarios/ }).click();
    await expect(page.getByRole('table', { name: 'Scenarios' })).toBeVisible();
    await refuse(page);
    await app.simulator.getByRole('tab', { name: /^Receiver/ }).click();
    await expect(page.getByText('The receiver could not be loaded.')).toBeVisible();
    await serve(page);
    await retry(page).click();
    await expect(page.getByRole('region', { name: 'Receiver OpenAPI' })).toContainText('x-callback-of');
  });

  await test.step('rows that did not load say so in their place, where the text can be chosen', async () => {
    await app.simulator.getByRole('tab').first().click();
    await app.seeEditor();
    await app.typeDocument(LIST_PARAMETER);
    const place = app.simulator
      .getByRole('alert')
      .filter({ hasText: 'The rows of a field could not be loaded.' });
    await expect(place).toBeVisible();
    await app.simulator.getByRole('button', { name: 'JSON of ids' }).click();
    await expect(app.simulator.getByRole('textbox', { name: 'ids' })).toHaveValue('["a"]');
    await app.simulator.getByRole('button', { name: 'Rows of ids' }).click();
    await serve(page, rows);
    // On a busy machine a try that began before they were served may end after the button was pressed.
    await expect(async () => {
      if (await place.isVisible()) await place.getByRole('button', { name: 'Try again' }).click();
      await expect(app.simulator.getByRole('group', { name: 'ids items' })).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 15_000 });
  });

  await test.step('what shows two versions says in its place that it did not load', async () => {
    await app.compareWith('openapi: 3.1.0\ninfo: {title: t, version: "1"}\npaths: {}\n');
    const list = app.changes.getByRole('alert');
    const both = app.document.getByRole('alert').filter({ hasText: 'What differs between the two versions' });
    await expect(list).toContainText('The list of changes could not be loaded.');
    await expect(both).toBeVisible();
    await serve(page, versions);
    await list.getByRole('button', { name: 'Try again' }).click();
    await both.getByRole('button', { name: 'Try again' }).click();
    await expect(app.changes.getByRole('status')).toContainText('safe');
    await expect(app.document.getByRole('button', { name: 'Edit', exact: true })).toBeVisible();
  });

  await test.step('tabs and the list of missing files say in their place that they did not load', async () => {
    const parts = /\/assets\/(DocumentTabs|MissingDocuments)-.*\.js$/;
    await refuse(page, parts);
    const { 'paths/orders.yaml': _, ...files } = ORDER_FILES;
    await page
      .getByLabel('Open files')
      .setInputFiles({ name: 'orders.zip', mimeType: 'application/zip', buffer: zip(files) });
    const tabs = app.document.getByRole('alert').filter({ hasText: 'The tabs of the open files' });
    await expect(tabs).toBeVisible();
    await serve(page, parts);
    await tabs.getByRole('button', { name: 'Try again' }).click();
    await expect(app.document.getByRole('tablist', { name: 'Files' })).toBeVisible();
  });

  await test.step('the review says in its place that it did not load', async () => {
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'The review could not be loaded.' }),
    ).toBeVisible();
    await serve(page, review);
    await retry(page).click();
    await expect(page.getByRole('heading', { name: 'Callbacks of Orders 1' })).toBeVisible();
  });
});

const LIST_PARAMETER = `openapi: 3.1.0
info: { title: t, version: '1' }
paths:
  /a:
    post:
      parameters:
        - { name: ids, in: query, required: true, schema: { type: array, items: { type: string } }, example: [a] }
      responses: { '201': { description: ok } }
      callbacks:
        onA:
          'https://c.example/{$method}': { post: { responses: { '200': { description: ok } } } }
`;
