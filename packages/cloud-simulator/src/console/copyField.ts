import { Html, html } from './Html';

/** A labelled value with a button that copies it. */
export function copyField(options: {
  id: string;
  label: string;
  value: string;
}): Html {
  const { id, label, value } = options;
  return html`<label for="${id}">${label}</label>
    <input id="${id}" readonly value="${value}" />
    <button
      type="button"
      onclick="navigator.clipboard.writeText(document.getElementById('${id}').value)"
    >
      Copy ${label}
    </button>`;
}
