import { Fragment, type ReactNode } from 'react';
import { flag } from './flag.ts';

/** One line of a screenplay. */
export interface ScriptLine {
  kind: 'slugline' | 'action' | 'character' | 'parenthetical' | 'dialogue';
  text: string;
}

export interface ScriptPageProps {
  lines: readonly ScriptLine[];
  /** Passages to mark in amber, found case-insensitively, for example a word the model may refuse. */
  highlights?: readonly string[];
  /** `page` for reading and editing, `panel` beside the player. */
  size?: 'page' | 'panel';
  /** Language of the story. */
  lang?: string;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function mark(text: string, highlights: readonly string[]): ReactNode {
  const wanted = highlights.filter((highlight) => highlight.trim().length > 0);
  if (wanted.length === 0) {
    return text;
  }
  const parts = text.split(new RegExp(`(${wanted.map(escapePattern).join('|')})`, 'giu'));
  let at = 0;
  return parts.map((part, index) => {
    const key = at;
    at += part.length + 1;
    return index % 2 === 1 ? <mark key={key}>{part}</mark> : <Fragment key={key}>{part}</Fragment>;
  });
}

function isTight(line: ScriptLine, before: ScriptLine | undefined): boolean {
  return (
    (line.kind === 'dialogue' || line.kind === 'parenthetical') &&
    before !== undefined &&
    (before.kind === 'character' || before.kind === 'parenthetical')
  );
}

/** A scene as a screenplay page. Server-safe. */
export function ScriptPage({ lines, highlights = [], size = 'page', lang }: ScriptPageProps) {
  let at = 0;
  return (
    <div className="script" data-size={size} lang={lang}>
      {lines.map((line, index) => {
        const key = at;
        at += line.text.length + 1;
        return (
          <p key={key} data-kind={line.kind} data-tight={flag(isTight(line, lines[index - 1]))}>
            {mark(line.text, highlights)}
          </p>
        );
      })}
    </div>
  );
}
