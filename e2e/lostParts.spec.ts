import { test as base, expect } from './support/app.ts';
import { noErrorsButFailedRequests } from './support/failedRequests.ts';
import { SECRET_DOCUMENT } from './support/secretDocument.ts';

const test = base.extend({ consoleErrors: noErrorsButFailedRequests });

test('a worker that does not load is not blamed on the document', async ({ app, page }) => {
  const worker = '**/assets/analysis.worker-*.js';
  await page.route(worker, (route) => route.abort());
  await app.open();
  await app.expectUrl('https://tonys-server.com/data');
  await app.seeEditor();
  await app.typeDocument(SECRET_DOCUMENT);
  await expect(app.analysis).toContainText('The analysis could not be loaded');
  await expect(app.analysis.getByRole('button', { name: 'Reload for the new version' })).toBeVisible();
  expect(await app.documentText()).toBe(SECRET_DOCUMENT);

  await page.unroute(worker);
  await app.analysis.getByRole('button', { name: 'Try again' }).click();
  await app.expectUrl('https://tonys-server.com/data/suffix');
  await expect(app.analysis).toBeEmpty();
});

test('what opening or the analysis lacks is said, and works once it loads', async ({ app, page }) => {
  await test.step('opening without its part reports it, and the open document stays', async () => {
    const part = '**/assets/openable-*.js';
    await page.route(part, (route) => route.abort());
    await app.open();
    await app.paste(SECRET_DOCUMENT);
    await expect(app.message).toContainText('could not be loaded');
    await app.expectUrl('https://tonys-server.com/data');
    await page.unroute(part);
    await app.paste(SECRET_DOCUMENT);
    await app.expectUrl('https://tonys-server.com/data/suffix');
  });

  await test.step('a document without a part of its analysis says that problems may be missing, until it loads', async () => {
    const part = '**/assets/fileTools-*.js';
    await page.route(part, (route) => route.abort());
    await app.openFile(
      'referring.yaml',
      SECRET_DOCUMENT.replace(/^paths:$/m, "paths:\n  /other: { $ref: './other.yaml#/path' }"),
    );
    await expect(app.analysis).toContainText('Problems and callbacks may be missing');

    await page.unroute(part);
    await app.analysis.getByRole('button', { name: 'Try again' }).click();
    await expect(app.problem(/other\.yaml/).first()).toBeVisible();
    await expect(app.analysis).toBeEmpty();
  });
});
