import { docsStyle } from './docs-style.ts';
import { type JsonSchema, sketchSchema } from './sketch-schema.ts';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>>;
  readonly description?: string;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: JsonSchema;
  }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

/** What the page reads of the OpenAPI document. */
export interface DescribedApi {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly 'x-socket-events': {
    readonly clientToServer: Readonly<Record<string, JsonSchema>>;
    readonly serverToClient: Readonly<Record<string, string>>;
  };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const toHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);
const say = (text: string): string => toHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');

/** Draws the API as one page without scripts. Pure. */
export function renderDocs(api: DescribedApi): string {
  const groups = groupPaths(api.paths);
  const links = [...groups.keys(), 'socket'].map((name) => `<a href="#${name}">${name}</a>`).join('');
  const sections = [...groups].map(
    ([name, operations]) => `<h2 id="${name}">${name}</h2>${operations.map(drawOperation).join('')}`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${toHtml(api.info.title)} API</title><style>${docsStyle}</style></head><body><main>
<h1>${toHtml(api.info.title)} API</h1><p>${say(api.info.description)}</p>
<p>Version ${toHtml(api.info.version)} · <a href="/api/openapi.json">openapi.json</a></p><nav aria-label="Sections">${links}</nav>
${sections.join('\n')}${drawSocket(api['x-socket-events'])}</main></body></html>`;
}

type Entry = readonly [method: string, path: string, operation: Operation];

function groupPaths(paths: DescribedApi['paths']): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const [path, methods] of Object.entries(paths)) {
    const name = path.split('/')[2] ?? 'api';
    const entries = Object.entries(methods).map(([method, operation]): Entry => [method, path, operation]);
    groups.set(name, [...(groups.get(name) ?? []), ...entries]);
  }
  return groups;
}

function drawOperation([method, path, operation]: Entry): string {
  const paid = operation.description ? ' <em class="paid">can spend money</em>' : '';
  const body = schemaOf(operation.requestBody);
  const [success, failures] = splitResponses(operation.responses);
  return `<details id="${toHtml(operation.operationId)}"><summary><b class="method">${method.toUpperCase()}</b><code>${toHtml(path)}${paid}</code>
<span>${say(operation.summary)}</span></summary><div>
${operation.description ? `<p>${say(operation.description)}</p>` : ''}${drawParameters(operation.parameters ?? [])}
${body ? `<h3>Body</h3><pre>${toHtml(sketchSchema(body))}</pre>` : ''}
${success ? `<h3>Answer ${success[0]}</h3><pre>${toHtml(sketchSchema(success[1]))}</pre>` : ''}
<h3>Refusals</h3><div class="scroll"><table>${failures}</table></div></div></details>`;
}

function schemaOf(content: Content | undefined): JsonSchema | undefined {
  return Object.values(content?.content ?? {})[0]?.schema;
}

function splitResponses(
  responses: Operation['responses'],
): [success: readonly [string, JsonSchema] | null, failures: string] {
  const entries = Object.entries(responses);
  const [found] = entries.filter(([status]) => status.startsWith('2'));
  const schema = schemaOf(found?.[1]);
  const failures = entries
    .filter(([status]) => !status.startsWith('2'))
    .map(([status, { description }]) => `<tr><th>${status}</th><td>${toHtml(description ?? '')}</td></tr>`);
  return [found && schema ? [found[0], schema] : null, failures.join('')];
}

function drawParameters(parameters: NonNullable<Operation['parameters']>): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(
    ({ name, in: place, required, schema }) =>
      `<tr><th><code>${toHtml(name)}</code></th><td>${place}${required ? '' : ', optional'}</td><td><code>${toHtml(sketchSchema(schema ?? {}))}</code></td></tr>`,
  );
  return `<h3>Parameters</h3><div class="scroll"><table>${rows.join('')}</table></div>`;
}

function drawSocket({ clientToServer, serverToClient }: DescribedApi['x-socket-events']): string {
  const sent = Object.entries(clientToServer).map(
    ([event, schema]) =>
      `<tr><th><code>${toHtml(event)}</code></th><td><code>${toHtml(sketchSchema(schema).replace(/\s+/g, ' '))}</code></td></tr>`,
  );
  const heard = Object.entries(serverToClient).map(
    ([event, meaning]) => `<tr><th><code>${toHtml(event)}</code></th><td>${say(meaning)}</td></tr>`,
  );
  return `<h2 id="socket">socket</h2><p>Socket.IO at <code>/socket.io/</code>. Every event a browser sends is acknowledged with
<code>{ success: true }</code> or <code>{ success: false, code, message }</code>.</p><h3>Browser to server</h3><div class="scroll"><table>${sent.join('')}</table></div>
<h3>Server to browser</h3><div class="scroll"><table>${heard.join('')}</table></div>`;
}
