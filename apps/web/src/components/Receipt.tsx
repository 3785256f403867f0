import { useTranslations } from 'next-intl';
import { Dots } from './Dots.tsx';
import { flag } from './flag.ts';

export interface ReceiptLine {
  label: string;
  /** The amount or count, already formatted. */
  value: string;
  /** `total` has a dashed rule above and no leader, `strong` a darker amount. */
  look?: 'plain' | 'strong' | 'total';
}

export interface ReceiptProps {
  /** Names the table; shown above it unless `hideCaption`. */
  caption: string;
  hideCaption?: boolean;
  lines: readonly ReceiptLine[];
  /** Being worked out again: the old amounts stay at 60 % with dots. */
  busy?: boolean;
}

/** A list of amounts with dotted leaders; a table for assistive technology. Server-safe. */
export function Receipt({ caption, hideCaption = false, lines, busy = false }: ReceiptProps) {
  const t = useTranslations('components.receipt');
  return (
    <table className="receipt" aria-busy={busy}>
      <caption className={hideCaption ? 'sr-only' : 'pb-2 text-start text-panel'}>
        <span className="flex items-center justify-between">
          {caption}
          {busy && (
            <span className="text-ink-3">
              <Dots />
              <span className="sr-only">{t('recalculating')}</span>
            </span>
          )}
        </span>
      </caption>
      <tbody>
        {lines.map((line) => (
          <tr
            key={line.label}
            data-strong={flag(line.look === 'strong')}
            data-total={flag(line.look === 'total')}
          >
            <th scope="row">{line.label}</th>
            <td>{line.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
