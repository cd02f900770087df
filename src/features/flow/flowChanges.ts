import { createContext } from 'react';

/** What became of a callback request or webhook since the version that is compared with. */
export type FlowChange = 'added' | 'changed' | 'removed';

/** By id, for the nodes of the flow; empty while nothing is compared. */
export type FlowChanges = ReadonlyMap<string, FlowChange>;

export const FlowChangesContext = createContext<FlowChanges>(new Map());
