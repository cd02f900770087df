import type { Page } from '@playwright/test';
import { type App, expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { exampleText } from './support/example.ts';

/** One callback in OpenAPI 3.0, whose dialect has `nullable`, bounds with a switch and discriminators. */
const ORDERS = `
openapi: 3.0.3
info: { title: Orders, version: '1' }
paths:
  /orders:
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [hook, id]
              properties:
                hook: { type: string, format: uri, example: 'https://shop.example/hook' }
                id: { type: string, readOnly: true }
      responses: { '201': { description: Placed } }
      callbacks:
        onShipped:
          '{$request.body#/hook}':
            post:
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Order' }
                    examples:
                      small: { value: { total: 12.5, note: null, payment: { kind: card, number: '4111' } } }
              responses:
                '200':
                  description: Taken
                  content:
                    application/json: { schema: { type: object, required: [ok], properties: { ok: { type: boolean } } } }
components:
  schemas:
    Order:
      type: object
      description: 'An order that has **left the house**. <img src="https://example.com/a.png">'
      required: [total, payment]
      properties:
        total: { type: number, minimum: 0, exclusiveMinimum: true }
        note: { type: string, nullable: true }
        payment:
          oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Invoice' }]
          discriminator: { propertyName: kind, mapping: { card: '#/components/schemas/Card' } }
        parts: { type: array, items: { $ref: '#/components/schemas/Order' } }
    Card: { type: object, required: [kind, number], properties: { kind: { type: string }, number: { type: string } } }
    Invoice: { type: object, required: [kind, iban], properties: { kind: { type: string }, iban: { type: string } } }
`;

const MATCHES = 'Matches the schema';

async function openOrders(app: App): Promise<void> {
  await app.openFile('orders.yaml', ORDERS);
  await expect(app.callback(/onShipped/)).toBeVisible();
}

function body(app: App, name: 'Callback request' | 'Reply' | 'Request' | 'Response') {
  const step = app.simulator.getByRole('group', { name, exact: true });
  const label =
    { 'Callback request': 'Callback request body', Reply: 'Reply body' }[String(name)] ?? `${name} body`;
  return { step, text: step.getByRole('textbox', { name: label, exact: true }) };
}

/** The characters that are selected in a text area. */
function selection(page: Page): Promise<string> {
  return page.evaluate(() => {
    const area = document.activeElement;
    return area instanceof HTMLTextAreaElement
      ? area.value.slice(area.selectionStart, area.selectionEnd)
      : '';
  });
}

test('a payload is checked as its schema says, linked to its faults, and kept in the permalink', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('the validator is loaded on use, in a worker of its own', async () => {
    await app.open();
    await expect(body(app, 'Callback request').step.getByText(MATCHES)).toBeVisible();
    expect(page.workers().filter((worker) => worker.url().includes('validation'))).toHaveLength(1);
  });

  await test.step('three faults in a 3.1 payload have three pointers', async () => {
    await app.openFile('board.yaml', exampleText('board-progress.yaml'));
    await app.expectUrl('https://player.example.com/progress');
    const { step, text } = body(app, 'Callback request');
    await text.fill('{ "winner": "Y", "board": [["X", "."], [".", "O", 7], [".", ".", "."]] }');
    await expect(step.getByRole('listitem').getByRole('button')).toHaveText([
      '/winner is "Y"; allowed are ".", "X" and "O".',
      '/board/0 has 2 items; at least 3 are needed.',
      '/board/1/2 is 7; allowed are "X", "O" and ".".',
    ]);
  });

  await openOrders(app);
  await test.step('three faults in a 3.0 payload have three pointers, and link to their places', async () => {
    const { step, text } = body(app, 'Callback request');
    await expect(step.getByText(MATCHES)).toBeVisible();
    await text.fill('{ "total": 0, "note": 5, "payment": { "kind": "card" } }');
    await expect(step.getByText('3 errors')).toBeVisible();
    const errors = step.getByRole('listitem').getByRole('button');
    await expect(errors).toHaveText([
      '/total is 0; it must be more than 0.',
      '/note is a number; it must be a string or null.',
      '/payment/number is missing; it is required.',
    ]);
    await errors.nth(1).click();
    expect(await selection(page)).toBe('"note": 5');
    await errors.nth(2).focus();
    await page.keyboard.press('Enter');
    expect(await selection(page)).toBe('"payment": { "kind": "card" }');
    await app.simulator.getByRole('tab', { name: 'Receiver' }).click();
    await expect(app.simulator.getByText(/a mock server that checks requests refuses it/)).toContainText(
      '/total is 0; it must be more than 0.',
    );
    await app.simulator.getByRole('tab', { name: 'Exchange' }).click();
    await text.fill('{ "total": 1, "note": null, "payment": { "kind": "card", "number": "1" } }');
    await expect(step.getByText(MATCHES)).toBeVisible();
    await expect(errors).toHaveCount(0);
  });

  await test.step('invalid JSON is reported, and checked again once it is valid', async () => {
    const { step, text } = body(app, 'Callback request');
    await text.fill('{ "total": ');
    await expect(step.getByText(/Line 1, column/)).toBeVisible();
    await expect(step.getByText(MATCHES)).toHaveCount(0);
    await step.getByRole('button', { name: 'Reset callback request body' }).click();
    await expect(step.getByText(MATCHES)).toBeVisible();
  });

  await test.step('the reply and the sample request are checked too, in their own direction', async () => {
    const reply = body(app, 'Reply');
    await reply.text.fill('{ "ok": "yes" }');
    await expect(
      reply.step.getByRole('button', { name: '/ok is a string; it must be true or false.' }),
    ).toBeVisible();
    const request = body(app, 'Request');
    await expect(request.step.getByText(MATCHES)).toBeVisible();
    await request.text.fill('{ "hook": "https://shop.example/hook", "id": "1" }');
    await expect(
      request.step.getByRole('button', { name: '/id is readOnly; it is not meant to be sent in a request.' }),
    ).toBeVisible();
  });

  await test.step('an edited payload survives a permalink', async () => {
    const edited = '{ "total": 0 }';
    await body(app, 'Callback request').text.fill(edited);
    await app.expectInAddress(JSON.stringify(edited).slice(1, -1));
    await page.reload();
    await expect(body(app, 'Callback request').text).toHaveValue(edited);
  });

  await test.step('a schema is read member by member, through a cycle, without HTML; axe finds nothing among errors', async () => {
    const { step, text } = body(app, 'Callback request');
    await step.getByRole('button', { name: 'Schema of the callback request body' }).click();
    await expect(step.getByText('string or null', { exact: true })).toBeVisible();
    await expect(step.getByText('left the house')).toHaveJSProperty('tagName', 'STRONG');
    await expect(step.locator('img')).toHaveCount(0);
    await expect(step.getByText('Invoice').first()).toBeVisible();
    const again = step.locator('summary', { hasText: 'repeats Order' });
    await again.focus();
    await page.keyboard.press('Enter');
    await expect(step.getByText('string or null', { exact: true })).toHaveCount(2);

    await text.fill('{ "total": 0, "note": 5, "payment": { "kind": "card" } }');
    await expect(step.getByText('3 errors')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('navigation').getByRole('button', { name: 'Simulator' }).click();
    await expect(step.getByText('3 errors')).toBeVisible();
    await expectAccessible(page);
  });
});
