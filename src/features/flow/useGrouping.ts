import { useState } from 'react';
import type { FlowGrouping, FlowGroupings } from '../../openapi/flow/index.ts';

/** What operations are gathered by: what the reader chose as long as the document offers it, else what suits it. */
export function useGrouping({ choices, initial }: FlowGroupings) {
  const [chosen, choose] = useState<FlowGrouping>();
  const grouping = chosen !== undefined && choices.includes(chosen) ? chosen : initial;
  return [grouping, choose] as const;
}
