import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html, Html } from './html';
import { inBoth, type Said } from './in-both';

/** Colours and sizes are those of the extension. */
const style = ['../../../components/tokens.css', './page.css']
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
  .join('\n');

/** Nothing is asked for, and nothing runs, whatever a stranger's text might get into the page. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** A page by itself, in the language that its reader chooses, without a script. */
export function wholePage(title: Said<string>, content: Html): string {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title.fr} · ${title.en}</title>
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <div class="languages" role="radiogroup" aria-label="Langue · Language">
            <label><input type="radio" name="language" id="french" checked />Français</label>
            <label><input type="radio" name="language" id="english" /><span lang="en-GB">English</span></label>
          </div>
          <h1>${inBoth(title)}</h1>
          ${content}
        </main>
      </body>
    </html>`.text;
}
