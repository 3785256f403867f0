interface Words {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly wrong: string;
  readonly wait: string;
}

const words: Readonly<Record<'en' | 'pt' | 'es', Words>> = {
  en: {
    title: 'Sign in to Novela Studio',
    label: 'Access token',
    hint: 'Whoever started this studio chose it (ACCESS_TOKEN).',
    button: 'Sign in',
    wrong: 'This is not the access token.',
    wait: 'Too many wrong access tokens. Wait a minute and try again.',
  },
  pt: {
    title: 'Entrar no Novela Studio',
    label: 'Código de acesso',
    hint: 'Quem iniciou este estúdio o escolheu (ACCESS_TOKEN).',
    button: 'Entrar',
    wrong: 'Este não é o código de acesso.',
    wait: 'Muitos códigos errados. Espere um minuto e tente de novo.',
  },
  es: {
    title: 'Entrar en Novela Studio',
    label: 'Código de acceso',
    hint: 'Lo eligió quien inició este estudio (ACCESS_TOKEN).',
    button: 'Entrar',
    wrong: 'Este no es el código de acceso.',
    wait: 'Demasiados códigos erróneos. Espera un minuto e inténtalo de nuevo.',
  },
};

const style = `:root{color-scheme:light dark}*{box-sizing:border-box}
body{font:1rem/1.5 system-ui,sans-serif;display:grid;place-content:center;min-height:100vh;margin:0;padding:1rem;background:Canvas;color:CanvasText}
form{display:grid;gap:.75rem;width:min(24rem,100vw - 2rem)}h1{font-size:1.5rem;line-height:1.2;margin:0 0 .5rem}
label{font-weight:600}input,button{font:inherit;padding:.65rem .75rem;border-radius:.4rem;border:1px solid GrayText;width:100%}
button{background:CanvasText;color:Canvas;border-color:CanvasText;cursor:pointer;font-weight:600}
p{margin:0}.hint{font-size:.875rem;opacity:.8}.wrong{border-left:3px solid #c22;padding-left:.75rem}
:focus-visible{outline:3px solid Highlight;outline-offset:2px}`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** The first language a browser wishes that we speak; English otherwise. Pure. */
const choose = (wished: string): keyof typeof words => {
  const first = /\b(pt|es|en)\b/.exec(wished.toLowerCase())?.[1];
  return first === 'pt' || first === 'es' ? first : 'en';
};

/**
 * The sign-in page, without scripts. Pure.
 * @param languages the browser's `Accept-Language`
 */
export function renderSignIn(
  languages: string,
  { to, problem }: { readonly to: string; readonly problem: 'wrong' | 'wait' | null },
): string {
  const language = choose(languages);
  const say = words[language];
  const trouble = problem ? `<p class="wrong" role="alert" id="trouble">${say[problem]}</p>` : '';
  return `<!doctype html><html lang="${language}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${say.title}</title><link rel="icon" href="data:,"><style>${style}</style>
<main><form method="post" action="/sign-in"><h1>${say.title}</h1>${trouble}
<label for="token">${say.label}</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus aria-describedby="hint">
<p class="hint" id="hint">${say.hint}</p><input type="hidden" name="to" value="${escapeText(to)}">
<button>${say.button}</button></form></main></html>`;
}
