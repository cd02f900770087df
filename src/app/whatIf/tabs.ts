/** The tabs of the simulator, in their order. */
export const SIMULATOR_TABS = {
  exchange: 'Exchange',
  scenarios: 'Scenarios',
  readings: 'Readings',
  risks: 'Risks',
  receiver: 'Receiver',
} as const;

export type SimulatorTab = keyof typeof SIMULATOR_TABS;
