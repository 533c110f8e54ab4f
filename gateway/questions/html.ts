// Text put into a page as text, whatever it holds.

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML that was put together with `html`. */
export interface Html {
  readonly html: string;
}

/** A template of HTML: what is filled in is escaped, unless it is HTML itself or a list of it. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | Html | readonly Html[])[]
): Html {
  const filled = values.map((value) => {
    if (typeof value === 'string') return value.replace(/[&<>"]/g, (letter) => entities[letter] ?? '');
    return [value].flat().reduce((all, { html: one }) => all + one, '');
  });
  return { html: String.raw({ raw: parts }, ...filled) };
}
