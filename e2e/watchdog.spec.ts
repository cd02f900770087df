import { App, expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { ENDLESS, loopOnMark } from './support/endlessWorker.ts';
import { HOSTILE_DOCUMENTS } from './support/hostileDocuments.ts';
import { SECRET_DOCUMENT } from './support/secretDocument.ts';

const GOOD = SECRET_DOCUMENT;
const GOOD_URL = 'https://tonys-server.com/data/suffix';
const BAD = `${GOOD.replace('/data/', '/bad/')}${ENDLESS}\n`;

test('an analysis without end can be stopped, keeps what was typed, and lets another document open', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('an analysis without end is said to take long, can be stopped, and keeps what was typed', async () => {
    await loopOnMark(page);
    await app.open();
    await app.seeEditor();
    await app.typeDocument(GOOD);
    await app.expectUrl(GOOD_URL);

    await app.typeDocument(BAD);
    await expect(app.analysis).toContainText('is taking a while');
    await expectAccessible(page, 'section[aria-label="Analysis"]');
    await app.analysis.getByRole('button', { name: 'Stop' }).press('Enter');
    await expect(app.analysis).toContainText('Analysis stopped');
    await expectAccessible(page, 'section[aria-label="Analysis"]');
    await expect(page.getByText('Showing the last analysed version.')).toBeVisible();
    await app.expectUrl(GOOD_URL);
    expect(await app.documentText()).toBe(BAD);

    await app.typeDocument(BAD.replace(ENDLESS, ''));
    await app.expectUrl('https://tonys-server.com/bad/suffix');
    await expect(app.analysis).toBeEmpty();
  });

  await test.step('another document opens at once, whatever the one before is doing', async () => {
    await loopOnMark(page);
    await app.open();
    await app.openFile('bad.yaml', BAD);
    // The text is looked at before it is opened, which does not end either.
    await expect(app.analysis).toContainText('Reading what you opened is taking a while');
    await app.openFile('good.yaml', GOOD);
    await app.expectUrl(GOOD_URL);
    await expect(app.analysis).toBeEmpty();

    await app.typeDocument(BAD);
    await expect(app.analysis).toContainText('is taking a while');
    await app.paste(GOOD.replace('/data/', '/next/'));
    await app.expectUrl('https://tonys-server.com/next/suffix');
    await expect(app.analysis).toBeEmpty();
    await page.getByRole('button', { name: 'Undo' }).click();
    // What kept the worker busy is not analysed unasked, not even by Undo.
    await expect(app.simulator).toContainText('This document stopped the analysis last time.');
    await expect(app.flow).toContainText('not analysed yet');
    expect(await app.documentText()).toBe(BAD);
  });
});

test('a good document opens after each hostile one, and its text is whole', async ({ app, page }) => {
  test.setTimeout(240_000);
  await app.open();
  await app.seeEditor();
  for (const [index, [name, text]] of Object.entries(HOSTILE_DOCUMENTS).entries()) {
    await test.step(name, async () => {
      const hostile = `hostile-${index}.yaml`;
      await app.openFile(hostile, text);
      const opened = app.document.getByRole('heading', { name: hostile });
      const slow = app.analysis.getByText('is taking a while');
      const refused = app.message.getByText('This text cannot be read.');
      await expect(opened.or(slow).or(refused)).toBeVisible();
      const good = GOOD.replace('/data/', `/after-${index}/`);
      await app.openFile(`good-${index}.yaml`, good);
      await app.expectUrl(`https://tonys-server.com/after-${index}/suffix`);
      expect(await app.documentText()).toBe(good);
    });
  }
  expect(page.isClosed()).toBe(false);
});

test('a shared link that stopped the analysis is shown as text at the next visit', async ({
  app,
  page,
  context,
}) => {
  test.slow();
  await app.open();
  await app.openFile('linked.yaml', BAD);
  await app.expectUrl('https://tonys-server.com/bad/suffix');
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#cb1\./);
  const link = page.url();

  const visitor = new App(await context.newPage());
  await loopOnMark(visitor.page);
  await visitor.page.goto(link);
  await expect(visitor.analysis).toContainText('is taking a while');
  // The address and the text are there, whatever the worker does.
  expect(await visitor.documentText()).toBe(BAD);
  await visitor.page.close({ runBeforeUnload: false });

  const next = new App(await context.newPage());
  await loopOnMark(next.page);
  await next.open(link);
  await expect(next.page.getByText('This document stopped the analysis last time.')).toBeVisible();
  expect(await next.documentText()).toBe(BAD);
  expect(next.page.url()).toContain('#cb1.');
});

test('what stopped the analysis, as by a crash, is not analysed unasked at the next visit', async ({
  app,
  page,
  context,
}) => {
  test.slow();
  await loopOnMark(page);
  await app.open();
  await app.typeDocument(BAD);
  await expect(app.analysis).toContainText('is taking a while');
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;

  const next = new App(await context.newPage());
  // This time the worker would come to an end.
  await next.open();
  await next.expectNoUrl('this document is not analysed');
  const notice = next.page.getByText('This document stopped the analysis last time.');
  await expect(notice).toBeVisible();
  expect(await next.documentText()).toBe(BAD);
  await next.page.setViewportSize({ width: 390, height: 844 });
  await expect(notice).toBeVisible();
  await next.page.getByRole('button', { name: 'Analyse it anyway' }).press('Enter');
  await next.expectUrl('https://tonys-server.com/bad/suffix');
  await next.page.reload();
  await next.expectUrl('https://tonys-server.com/bad/suffix');
});
