import type { FlowMetrics } from './layout.types.ts';

/** Round numbers, so that places can be told by head. */
export const metrics: FlowMetrics = {
  laneWidths: [100, 200, 300],
  columnGap: 50,
  groupIndent: 10,
  nodeGap: 10,
  rowGap: 20,
  sectionHeader: 30,
  centreUpTo: 150,
  heightOf: () => 40,
};
