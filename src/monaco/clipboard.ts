import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices';

/**
 * The clipboard as Monaco's commands use it. Monaco's own, in Safari, begins to write at each press of a button or key
 * anywhere on the page, in case a command of its own copies later: that cancels what the page itself is writing.
 */
const clipboardService = {
  /** Not in this way: Monaco then reads the clipboard, or lets the browser paste. */
  triggerPaste: () => undefined,
  writeText: (text: string) => navigator.clipboard.writeText(text).catch(() => {}),
  readText: () => navigator.clipboard.readText().catch(() => ''),
  // What macOS shares between the find fields of its programs.
  readFindText: async () => '',
  writeFindText: async () => {},
  readResources: async () => [],
  clearInternalState: () => {},
};

/** Call it before anything else of Monaco is used: its first use settles its services. */
export function replaceClipboard(): void {
  StandaloneServices.initialize({ clipboardService });
}
