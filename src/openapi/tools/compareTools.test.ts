import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKey } from '../expression/parseKey.ts';
import { exchangeOf, jsonBody } from '../simulation/exchange.fixture.ts';
import { simulate } from '../simulation/simulate.ts';
import { compareTools } from './compareTools.ts';
import { toolExchange } from './toolExchange.fixture.ts';

const H = 'http://127.0.0.1:4555';

function outcomes(key: string) {
  const exchange = toolExchange();
  const { callbackUrl } = simulate(parseKey(key), exchange, { minor: '3.1' });
  return compareTools(key, exchange, callbackUrl);
}

describe('compareTools', () => {
  it('says same where a tool calls the same URL, and gives no reason', () => {
    expect(outcomes('{$request.body#/u}')).toMatchObject([
      { tool: 'Prism', version: '5.16', kind: 'same', remarks: [], knownBy: 'run' },
      { tool: 'Microcks', version: '1.16', kind: 'same', remarks: [], knownBy: 'read' },
      { tool: 'MockServer', version: '7.0', kind: 'same', remarks: [], knownBy: 'read' },
    ]);
  });

  it('gives the URL and the rule where a tool calls another', () => {
    const [prism, microcks, mockServer] = outcomes(`${H}/p?u={$url}`);
    expect(prism).toMatchObject({ kind: 'other', sent: `${H}/p?u=`, remarks: [{ rule: 'P5' }] });
    expect(microcks).toMatchObject({ kind: 'nothing', remarks: [{ rule: 'M3' }] });
    expect(mockServer).toMatchObject({
      kind: 'other',
      sent: `${H}/p`,
      remarks: [{ rule: 'S3' }, { rule: 'S5' }],
    });
  });

  it('says nothing sent where a tool has no address', () => {
    expect(outcomes('$request.body#/u').map(({ kind }) => kind)).toEqual(['nothing', 'nothing', 'nothing']);
    expect(outcomes('{$request.header.X-Lower}')[0]).toMatchObject({
      kind: 'nothing',
      text: '',
      remarks: [{ rule: 'P6' }, { rule: 'P10' }],
    });
  });

  it('counts what arrives after the clean-up as the same', () => {
    expect(outcomes(`${H}/{$request.query.q}`)[0]).toMatchObject({ kind: 'same', sent: `${H}/x%20y&z=1` });
  });

  it('never throws, whatever the key and the value', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('{', '}', '{$request.body#/u}', '$', '.', '#', '\n'));
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        fc.json(),
        (key, body) => {
          const exchange = exchangeOf({ request: { body: jsonBody(JSON.parse(body)) } });
          const { callbackUrl } = simulate(parseKey(key), exchange, { minor: '3.1' });
          expect(compareTools(key, exchange, callbackUrl)).toHaveLength(3);
        },
      ),
    );
  });
});
