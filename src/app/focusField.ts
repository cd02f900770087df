/** Takes the keyboard to the field of a source, once it is on screen. */
export function focusField(source: string): void {
  // The pane that holds it may only now be opening.
  requestAnimationFrame(() => {
    const place = document.querySelector(`[data-source="${CSS.escape(source)}"]`);
    const field = place?.querySelector('input:not([type="checkbox"]), textarea, select');
    if (field instanceof HTMLElement) field.focus();
  });
}
