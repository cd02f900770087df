import { writeClipboardText } from './writeClipboard.ts';

/** A press that copies a text which only code that is still to be loaded can make. */
export interface HeldClipboard {
  /**
   * Copies this text. Only the first call goes by the press; later ones write anew.
   *
   * @returns False if there is no text, or the browser did not let the page write.
   */
  copy(text: Promise<string | undefined>): Promise<boolean>;
}

/** Begins to write to the clipboard. Call it while the press is handled, as `writeClipboard`. */
export function holdClipboard(): HeldClipboard {
  let settle: (text: Promise<string>) => void = () => {};
  const held = new Promise<string>((done) => {
    settle = done;
  });
  let writing: Promise<boolean> | undefined = writeClipboardText(held);
  return {
    copy(text) {
      const some = text.then((each) => each ?? Promise.reject(new Error('Nothing to copy.')));
      settle(some);
      const first = writing;
      writing = undefined;
      return (first ?? writeClipboardText(some)).catch(() => false);
    },
  };
}
