import { App, expect, test } from './support/app.ts';
import { exampleText } from './support/example.ts';
import { SECRET_DOCUMENT } from './support/secretDocument.ts';

test('a tab that crashes while typing loses nothing older than a second', async ({ app, page, context }) => {
  test.slow();
  await app.open();
  await app.typeDocument(SECRET_DOCUMENT.replace('/data/', '/typed/'));
  await app.expectUrl('https://tonys-server.com/typed/suffix');
  await app.field('Header', 'X-Suffix').fill('');
  await app.field('Header', 'X-Suffix').pressSequentially('abc');
  await app.expectStored('abc');
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;

  const next = new App(await context.newPage());
  await next.open();
  await next.expectUrl('https://tonys-server.com/typed/abc');
  await expect(next.page.getByText('Paste your own; nothing is uploaded.')).toBeHidden();
  expect(await next.documentText()).toBe(SECRET_DOCUMENT.replace('/data/', '/typed/'));
});

test('the last work comes back after leaving at once, and recent documents with everything typed into them', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('leaving the page at once loses nothing', async () => {
    await app.open();
    await app.openFile('board.yaml', exampleText('board-progress.yaml'));
    await app.expectUrl('https://player.example.com/progress');
    await app.expectStored('/progress');
    await app.setField('Header', 'progressUrl', 'https://last.example/key');
    await page.goto('about:blank');
    await app.open();
    await app.expectUrl('https://last.example/key');
  });

  await test.step('recent documents can be opened again, with everything typed into them', async () => {
    await app.setField('Header', 'progressUrl', 'https://mine.example/p');
    await app.expectUrl('https://mine.example/p');
    await app.openFile('streams.yaml', SECRET_DOCUMENT);
    await app.expectUrl('https://tonys-server.com/data/suffix');
    await app.expectStored('https://mine.example/p');

    const recent = page.getByRole('region', { name: 'Recent' });
    const openRecent = () => page.getByRole('button', { name: 'Open', exact: true }).click();
    await openRecent();
    await expect(recent.getByRole('listitem')).toHaveCount(1);
    await recent.getByRole('button', { name: /^Board game.*board\.yaml/ }).click();
    await app.expectUrl('https://mine.example/p');
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl('https://tonys-server.com/data/suffix');

    await openRecent();
    await recent.getByRole('button', { name: /^Remove Board game/ }).click();
    await recent.getByRole('button', { name: 'Undo' }).click();
    await recent.getByRole('button', { name: /^Remove Board game/ }).click();
    await expect(recent.getByText(/^Removed/)).toBeVisible();
    await page.keyboard.press('Escape');
    await openRecent();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(recent).toBeHidden();
  });
});

test('two tabs take nothing from each other, however many documents they open', async ({
  app,
  context,
  page,
}) => {
  test.slow();
  const other = new App(await context.newPage());
  await test.step('two tabs do not overwrite each other', async () => {
    await app.open();
    await app.setField('Query', 'callbackUrl', 'https://one.example');
    await app.expectUrl('https://one.example/data');
    await app.expectStored('https://one.example');

    // A fresh tab goes on from the newest work, with a copy of it.
    await other.open();
    await other.expectUrl('https://one.example/data');
    await other.setField('Query', 'callbackUrl', 'https://two.example');
    await other.expectUrl('https://two.example/data');
    await app.setField('Query', 'callbackUrl', 'https://one-again.example');
    await app.expectStored('https://one-again.example');

    for (const [tab, url] of [
      [app, 'https://one-again.example/data'],
      [other, 'https://two.example/data'],
    ] as const) {
      await tab.page.reload();
      await tab.expectUrl(url);
      await tab.open();
      await tab.expectUrl(url);
    }
  });

  await test.step('many documents in a second tab take nothing from the first', async () => {
    const documentOf = (name: string) => SECRET_DOCUMENT.replace("title: 'ストリーム 🚀'", `title: ${name}`);
    await app.openFile('first.yaml', documentOf('First').replace('/data/', '/first/'));
    await app.expectUrl('https://tonys-server.com/first/suffix');
    await app.expectStored('/first/');

    for (let count = 1; count <= 13; count += 1) {
      await other.openFile('other.yaml', documentOf(`Other ${count}`).replace('/data/', `/${count}/`));
      await other.expectUrl(`https://tonys-server.com/${count}/suffix`);
    }
    await other.page.getByRole('button', { name: 'Open', exact: true }).click();
    const recent = other.page.getByRole('region', { name: 'Recent' });
    await expect(recent.getByRole('button', { name: 'Remove First' })).toBeDisabled();
    await expect(recent.getByRole('button', { name: /^First.*open in another tab/ })).toBeVisible();
    await expect(recent.getByRole('button', { name: 'Remove Other 1', exact: true })).toBeEnabled();

    await page.evaluate(() => history.replaceState(history.state, '', location.pathname));
    await page.reload();
    await app.expectUrl('https://tonys-server.com/first/suffix');
  });
});

test('a storage that is blocked or full is reported, loses no text, and is used once it serves again', async ({
  app,
  page,
  context,
}) => {
  test.slow();
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (sessionStorage.getItem('full')) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await test.step('a browser without storage is reported once, and the page keeps working', async () => {
    await page.addInitScript(() => {
      if (sessionStorage.getItem('serves')) return;
      IDBFactory.prototype.open = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
    });
    await app.open();
    await app.setField('Query', 'callbackUrl', 'https://typed.example');
    const notice = page.getByRole('region', { name: 'Message' });
    await expect(notice).toContainText('Your work is not being saved');
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await app.setField('Query', 'callbackUrl', 'https://again.example');
    await app.expectUrl('https://again.example/data');
    await app.expectInAddress('https://again.example');
    await expect(notice).toBeEmpty();
    // The address still holds the work; from here on the storage serves.
    await page.evaluate(() => sessionStorage.setItem('serves', '1'));
    await page.reload();
    await app.expectUrl('https://again.example/data');
  });

  await test.step('a storage that fails later loses no text, and what it lacks is stored once it serves again', async () => {
    await app.setField('Query', 'callbackUrl', 'https://one.example');
    await app.expectUrl('https://one.example/data');
    await app.expectStored('https://one.example');

    await page.evaluate(() => sessionStorage.setItem('full', '1'));
    await app.setField('Query', 'callbackUrl', 'https://two.example');
    await expect(app.message).toContainText(
      'Your work is not being saved. The storage of this browser is full.',
    );
    await expect(app.message).toContainText('Recent');
    await app.expectInAddress('https://two.example');
    await page.reload();
    await app.expectUrl('https://two.example/data');
    await expect(app.message).toContainText('Your work is not being saved');

    await page.evaluate(() => sessionStorage.removeItem('full'));
    await expect(app.message).toContainText('Your work is saved again.');
    const next = new App(await context.newPage());
    await next.open();
    await next.expectUrl('https://two.example/data');
  });
});

test('stored work that cannot be read, is not valid or has a newer version is told, and the page begins all the same', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('stored work that cannot be read is told, and the page begins all the same', async () => {
    await app.open();
    await app.setField('Query', 'callbackUrl', 'https://typed.example');
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('callback-explorer.saved')))
      .not.toBeNull();
    await page.goto('about:blank');
    await page.addInitScript(() => {
      // An empty page has no storage.
      if (location.protocol === 'about:') return;
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...args) {
        return sessionStorage.getItem('silent')
          ? Object.create(IDBOpenDBRequest.prototype, {
              onsuccess: { set() {} },
              onerror: { set() {} },
              onblocked: { set() {} },
              onupgradeneeded: { set() {} },
            })
          : open.apply(this, args);
      };
      if (!sessionStorage.getItem('told')) sessionStorage.setItem('silent', '1');
    });
    await app.open();
    await app.expectUrl('https://tonys-server.com/data');
    await expect(app.message).toContainText('Your stored work could not be read.');
    await expect(app.message).toContainText('does not answer');
    await page.evaluate(() => {
      sessionStorage.setItem('told', '1');
      sessionStorage.removeItem('silent');
    });
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    await page.reload();
    await app.expectUrl('https://typed.example/data');
  });

  await test.step('stored data is not trusted', async () => {
    await app.expectStored('https://typed.example');
    await page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('callback-explorer');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction(['works', 'texts'], 'readwrite');
            const works = transaction.objectStore('works');
            works.getAllKeys().onsuccess = ({ target }) => {
              for (const id of (target as IDBRequest<IDBValidKey[]>).result) {
                works.put({ id, savedAt: 'never', title: 7, state: { e: 'a', x: [1], s: {} } });
                transaction.objectStore('texts').put({ id, documents: [['a', { text: 1 }]] });
              }
            };
            transaction.oncomplete = () => done();
            transaction.onerror = () => fail(transaction.error);
          };
        }),
    );
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    await page.goto('about:blank');
    await app.open();
    await app.expectUrl('https://tonys-server.com/data');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  await test.step('a database of a newer version is called that', async () => {
    await app.page.keyboard.press('Escape');
    await app.setField('Query', 'callbackUrl', 'https://typed.example');
    await app.expectStored('https://typed.example');
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const opening = indexedDB.open('callback-explorer', 2);
          opening.onsuccess = () => {
            opening.result.close();
            done();
          };
        }),
    );
    await app.setField('Query', 'callbackUrl', 'https://again.example');
    await expect(app.message).toContainText('Your work is not being saved. A newer version of this page');
    await expect(app.message).toContainText('Reload the page to get its newest version');
  });
});
