// How the list of questions looks, and what its page may load: nothing but itself.
import { createHash } from 'node:crypto';
import type { Html } from './html.js';

const style = `
body { margin: 0; font: 1.0625rem/1.5 Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff }
header { padding: 0.5rem 1.25rem; background: #0b0c0c }
header p { margin: 0; font-weight: bold }
header a { color: #fff }
main { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem 3rem }
section { padding: 0.5rem 0 1rem; border-top: 1px solid #b1b4b6 }
h2 { margin: 0.75rem 0 0 }
p { margin: 0.5rem 0 }
a { color: #1a65a6 }
table { width: 100%; table-layout: fixed; border-collapse: collapse }
caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; vertical-align: middle; border-bottom: 1px solid #f3f2f1 }
tbody th { font-weight: normal }
th:last-child { width: 35% }
td { overflow-wrap: anywhere }
input, select { box-sizing: border-box; width: 100%; padding: 0.3rem; font: inherit; border: 2px solid #0b0c0c; background: #fff }
button { padding: 0.35rem 1rem; font: inherit; font-weight: bold; color: #fff; background: #1a65a6; border: 2px solid transparent; cursor: pointer }
:focus-visible { outline: 3px solid #ffdd00; outline-offset: 0; box-shadow: 0 0 0 5px #0b0c0c }
`;

export const styleElement: Html = { html: `<style>${style}</style>` };

const styleHash = createHash('sha256').update(style).digest('base64');

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  // The forms ask in the name of this page, which is how they are told from those of another site.
  'referrer-policy': 'same-origin',
};
