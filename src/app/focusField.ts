/** Of a body the row or the text, and not its media type; the small buttons and switches are not fields. */
const FIELDS = [
  '[data-part] [data-value]',
  'textarea:not([tabindex="-1"]), input:not([type="checkbox"], [tabindex="-1"])',
  'select',
];

/** Takes the keyboard to the field of a source, once it is on screen. */
export function focusField(source: string): void {
  // The pane that holds it may only now be opening.
  requestAnimationFrame(() => {
    const place = document.querySelector(`[data-source="${CSS.escape(source)}"]`);
    const field = FIELDS.map((selector) => place?.querySelector(selector)).find(Boolean);
    if (field instanceof HTMLElement) field.focus();
  });
}
