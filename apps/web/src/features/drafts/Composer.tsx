'use client';
import { ListChecks, PenLine } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, Suspense, use, useEffect, useRef, useState } from 'react';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Select } from '../../components/Select.tsx';
import { Ticket } from '../../components/Ticket.tsx';
import { useTicketPress } from '../../components/useTicketPress.ts';
import { api } from '../../lib/api/api.ts';
import { useProblemWords } from '../../lib/api/useProblemWords.ts';
import { useKeptText } from '../../lib/draft-storage/useKeptText.ts';
import { LOCALE_NAMES, LOCALES } from '../../lib/i18n/locales.ts';
import { useStudio } from '../../lib/studio/StudioContext.tsx';

interface ComposerProps {
  /** Typical USD of drafting. */
  price: number;
  /** Sentences to begin with; none where there is something to go on with. They arrive while one is typing. */
  examples: Promise<readonly string[]>;
}

const SENTENCE_LIMIT = 2000;

function Examples({
  examples,
  onChoose,
}: Pick<ComposerProps, 'examples'> & { onChoose: (sentence: string) => void }) {
  const t = useTranslations('home');
  const sentences = use(examples);
  return (
    sentences.length > 0 && (
      <div className="mt-8">
        <p className="text-ink-2 text-label">{t('examples')}</p>
        <ul className="mt-3 flex flex-col items-start gap-2">
          {sentences.map((sentence) => (
            <li key={sentence}>
              <Chip onPress={() => onChoose(sentence)}>
                <span className="text-start">{sentence}</span>
              </Chip>
            </li>
          ))}
        </ul>
      </div>
    )
  );
}

/** One sentence in, a drafted novela out. What is typed stays until it is drafted. Enter in the field is the ticket beside it. */
export function Composer({ price, examples }: ComposerProps) {
  const t = useTranslations('home');
  const router = useRouter();
  const problem = useProblemWords();
  const { simulatedWriting } = useStudio();
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [sentence, setSentence] = useKeptText('composer', field);
  const [language, setLanguage] = useState('same');
  const [missing, setMissing] = useState(false);
  const ticket = useTicketPress<string>(`draft:${language}:${sentence.trim()}`);

  // Before the page is awake, sending the form would leave the page and what was typed.
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    setAwake(true);
    if (window.location.hash === '#composer') {
      field.current?.focus();
    }
  }, []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sentence.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    const draftId = await ticket.press(async (idempotencyKey) => {
      const body = { sentence: sentence.trim(), ...(language === 'same' ? {} : { language }) };
      const { data } = await api('POST /api/drafts', { body, idempotencyKey });
      return data.id;
    });
    if (draftId !== undefined) {
      setSentence('');
      router.push(`/novelas/new?draft=${encodeURIComponent(draftId)}`);
    }
  };

  const languages = [
    { value: 'same', label: t('sameLanguage') },
    ...LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] })),
  ];
  const error = missing ? t('needSentence') : problem(ticket.error);
  return (
    <>
      <form ref={form} onSubmit={submit} className="composer">
        <label htmlFor="composer" className="sr-only">
          {t('label')}
        </label>
        <textarea
          ref={field}
          id="composer"
          rows={2}
          maxLength={SENTENCE_LIMIT}
          value={sentence}
          placeholder={t('placeholder')}
          aria-invalid={missing || undefined}
          className="block w-full resize-none bg-transparent text-[1.25rem]/[1.75rem] outline-none placeholder:text-ink-3"
          onChange={(event) => {
            setSentence(event.currentTarget.value);
            setMissing(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              form.current?.requestSubmit();
            }
          }}
        />
        <div className="mt-3 flex flex-wrap items-start gap-2">
          <Select label={t('language')} options={languages} value={language} onChange={setLanguage} />
          <ButtonLink href="/novelas/new" size="sm" icon={<ListChecks aria-hidden />}>
            {t('manual')}
          </ButtonLink>
          <span className="composer-ticket">
            <Ticket
              verb={t('draft')}
              priceUsd={price}
              kind="writing"
              type={awake ? 'submit' : 'button'}
              icon={<PenLine aria-hidden />}
              simulated={simulatedWriting}
              busy={ticket.busy}
              error={error}
              primary
            />
          </span>
        </div>
      </form>
      <Suspense>
        <Examples
          examples={examples}
          onChoose={(example) => {
            setSentence(example);
            setMissing(false);
            field.current?.focus();
          }}
        />
      </Suspense>
    </>
  );
}
