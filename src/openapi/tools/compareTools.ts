import type { Exchange } from '../exchange/exchange.ts';
import type { CallbackUrl } from '../simulation/simulation.ts';
import { microcks } from './microcks.ts';
import { mockServer } from './mockServer.ts';
import { prism } from './prism.ts';
import type { KnownBy, ToolRemark, ToolText } from './tool.types.ts';
import { type WireExchange, wireExchange } from './wireExchange.ts';

/** What one mock server does with a callback, beside the URL that the specification gives. */
export interface ToolOutcome {
  readonly tool: string;
  readonly version: string;
  readonly kind: 'same' | 'other' | 'nothing';
  /** The URL that is called, after the tool's own clean-up; absent for `nothing`. */
  readonly sent?: string;
  /** What the key becomes; absent where the tool takes nothing from it. */
  readonly text?: string;
  /** Why it differs; none for `same`. */
  readonly remarks: readonly ToolRemark[];
  readonly knownBy: KnownBy;
}

interface Tool {
  readonly tool: string;
  readonly version: string;
  readonly knownBy: KnownBy;
  readonly make: (key: string, exchange: WireExchange) => ToolText;
}

/** The versions whose rules README.md §tools has. */
const TOOLS: readonly Tool[] = [
  { tool: 'Prism', version: '5.16', knownBy: 'run', make: prism },
  { tool: 'Microcks', version: '1.16', knownBy: 'read', make: microcks },
  { tool: 'MockServer', version: '7.0', knownBy: 'read', make: mockServer },
];

/**
 * What Prism, Microcks and MockServer make of a callback key in one exchange, by the rules of README.md §tools.
 *
 * @param key As the document has it, not repaired: the tools do not repair.
 * @param callbackUrl Our own outcome, to compare with.
 * @returns One outcome a tool, always in the same order. Never throws.
 * @example compareTools('{$request.body#/u}/x', exchange, callbackUrl)[1]?.kind // 'nothing'
 */
export function compareTools(
  key: string,
  exchange: Exchange,
  callbackUrl: CallbackUrl,
): readonly ToolOutcome[] {
  const wire = wireExchange(exchange);
  const ours = callbackUrl.kind === 'url' ? callbackUrl.url : undefined;
  return TOOLS.map(({ tool, version, knownBy, make }) => {
    const { text, sent, remarks } = make(key, wire);
    const labels = { tool, version, knownBy, ...(text !== undefined && { text }) };
    if (sent === undefined) return { ...labels, kind: 'nothing', remarks };
    if (text === ours && !remarks.some(({ rule }) => rule === SENDS_LESS))
      return { ...labels, kind: 'same', sent, remarks: [] };
    return { ...labels, kind: 'other', sent, remarks };
  });
}

/** The rule by which MockServer sends less than the text says. */
const SENDS_LESS = 'S5';
