import { distinct } from '../source/distinct.ts';
import { readingOf } from '../workspace/readingOf.ts';
import { absentRows } from './absentRows.ts';
import { branchRows } from './branchRows.ts';
import { encodedRows, letterRows, lineRows, longRows, reservedRows } from './dataRows.ts';
import { exampleRows } from './exampleRows.ts';
import type { Generate } from './generate.types.ts';
import { keptRows } from './keptRows.ts';
import { choiceRows, emptyRows, nullRows, structureRows } from './plainRows.ts';
import type { ScenarioInput, ScenarioPlan, Scenarios } from './scenario.types.ts';
import { scenarioSources } from './scenarioSource.ts';
import { statusRows } from './statusRows.ts';
import {
  authorityRows,
  fragmentRows,
  hostNameRows,
  insideRows,
  queryRows,
  schemeRows,
  slashRows,
} from './urlRows.ts';

/** S2 to S20, in the order of the table. */
const GENERATED: readonly Generate[] = [
  ...[absentRows, emptyRows, nullRows, structureRows, branchRows, statusRows],
  ...[slashRows, queryRows, fragmentRows, authorityRows, insideRows, schemeRows],
  ...[reservedRows, hostNameRows, letterRows, lineRows, encodedRows, longRows, choiceRows],
];

const MOST_GENERATED = 200;

const WEBHOOK =
  'A webhook has no callback key: its URL is registered outside the description, so no exchange changes it.';
const INVALID = 'The callback key is not valid, so no exchange gives a callback URL.';
const CONSTANT = 'The callback key has no expression, so every exchange gives the same URL.';

/**
 * The rows of the scenario table, before they are simulated: the present exchange, the named examples, what the user
 * kept, and samples that follow from the declarations of what the key reads.
 *
 * Generated rows start from the samples of the description, not from the exchange, so that the same document
 * always gives the same table.
 *
 * @returns At most 200 generated rows; `message` says that there would be more, or why there are none. Never throws.
 * @example scenarioPlans(input).rows.map(({ id }) => id) // ['exchange', 'S3 query.callbackUrl', …]
 */
export function scenarioPlans(input: ScenarioInput): Scenarios<ScenarioPlan> {
  const { callback } = input;
  if (callback === undefined) return { rows: [], message: WEBHOOK };
  const { parsed } = readingOf(callback);
  const first = [...exchangeRows(input), ...exampleRows(input), ...keptRows(input.kept)];
  if (parsed.form === 'invalid') return { rows: distinct(first, idOf), message: INVALID };
  if (parsed.form === 'literal') return { rows: distinct(first, idOf), message: CONSTANT };
  const generated = generatedRows(input);
  const rows = distinct([...first, ...generated.slice(0, MOST_GENERATED)], idOf);
  if (generated.length <= MOST_GENERATED) return { rows };
  const left = (generated.length - MOST_GENERATED).toLocaleString('en');
  return {
    rows,
    message: `Only the first ${MOST_GENERATED} generated scenarios are listed; ${left} more apply.`,
  };
}

const idOf = ({ id }: ScenarioPlan) => id;

function exchangeRows({ parentEdits }: ScenarioInput): readonly ScenarioPlan[] {
  const isEdited = Object.keys(parentEdits).length > 0;
  const asIs: ScenarioPlan = {
    id: 'exchange',
    group: 'exchange',
    name: 'As in Exchange',
    differs: isEdited ? 'as edited' : 'nothing',
    reason: 'because it is the exchange on screen',
    change: { kind: 'edits', edits: parentEdits },
  };
  if (!isEdited) return [asIs];
  return [
    asIs,
    {
      id: 'samples',
      group: 'exchange',
      name: 'As described',
      differs: 'nothing',
      reason: 'because the exchange was edited, and all generated rows start from these samples',
      change: { kind: 'edits', edits: {} },
    },
  ];
}

function generatedRows(input: ScenarioInput): readonly ScenarioPlan[] {
  const { callback, facts, parentDetail } = input;
  if (facts === undefined || callback === undefined) return [];
  const sources = scenarioSources(readingOf(callback).parsed, facts, parentDetail);
  return distinct(
    GENERATED.flatMap((generate) => generate({ input, facts, sources })),
    idOf,
  );
}
