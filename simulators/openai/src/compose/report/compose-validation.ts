import { isRecord, type JsonRecord, listOf, textOf } from '../../json.ts';
import type { Brief, Language } from '../brief.ts';
import { told, toldNumber, toldText } from '../read-brief.ts';
import { findRisks } from './find-risks.ts';

const MODEL_NAMES: Record<string, string> = {
  'veo-3.1': 'Veo 3.1',
  'veo-3.1-fast': 'Veo 3.1 Fast',
  'wan-2.5-t2v': 'Wan 2.5',
  'wan-2.5-t2v-fast': 'Wan 2.5 Fast',
};

const SAID: Record<
  Language,
  Record<'works' | 'price' | 'noPrice' | 'calm' | 'risky' | 'good' | 'bad' | 'left', string>
> = {
  en: {
    works: '{settings} work on {model}',
    price: 'The price is {price}, as quoted',
    noPrice: 'No price was given to check',
    calm: 'Nothing in the script should trouble the safety filter',
    risky: '{count} wording(s) may trouble the safety filter',
    good: 'Valid for {model}. {price}Ready to film.',
    bad: 'Not ready for {model}: {error}',
    left: '{left} stays under the cap',
  },
  'pt-BR': {
    works: '{settings} funcionam no {model}',
    price: 'O preço é {price}, como cotado',
    noPrice: 'Nenhum preço veio para conferir',
    calm: 'Nada no roteiro deve incomodar o filtro de segurança',
    risky: '{count} expressão(ões) podem incomodar o filtro de segurança',
    good: 'Válida para o {model}. {price}Pronta para filmar.',
    bad: 'Ainda não serve para o {model}: {error}',
    left: 'Sobram {left} abaixo do limite',
  },
  es: {
    works: '{settings} funcionan en {model}',
    price: 'El precio es {price}, como se cotizó',
    noPrice: 'No llegó ningún precio que revisar',
    calm: 'Nada en el guion debería molestar al filtro de seguridad',
    risky: '{count} expresión(es) pueden molestar al filtro de seguridad',
    good: 'Válida para {model}. {price}Lista para filmar.',
    bad: 'Todavía no sirve para {model}: {error}',
    left: 'Quedan {left} por debajo del tope',
  },
};

const AND: Record<Language, string> = { en: 'and', 'pt-BR': 'e', es: 'y' };

function fill(template: string, words: Record<string, string>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
}

function money(usd: number, language: Language): string {
  const locale = language === 'en' ? 'en-US' : language;
  const digits = Math.abs(usd) > 0 && Math.abs(usd) < 0.01 ? 4 : 2;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: digits,
  }).format(usd);
}

/** Errors as the input's own check found them; never any of our own. */
function errorsOf(brief: Brief): string[] {
  const given = told(brief, 'validation.errors', 'errors', 'problems');
  return listOf(given).map((one) =>
    isRecord(one) ? (textOf(one['message']) ?? JSON.stringify(one)) : String(one),
  );
}

/** The price the input carries in USD, or `undefined`: a price is never made up here. */
function priceOf(brief: Brief): number | undefined {
  const nested = ['quote', 'cost', 'price'].map((name) => told(brief, name)).find(isRecord);
  const inner =
    nested &&
    ['estimated', 'total', 'totalUsd', 'usd', 'amount', 'cost', 'estimatedCost'].map((key) => nested[key]);
  const found = inner?.find((value): value is number => typeof value === 'number');
  return (
    found ??
    toldNumber(
      brief,
      'estimatedCost',
      'totalUsd',
      'estimatedCostUsd',
      'estimated',
      'priceUsd',
      'costUsd',
      'price',
      'cost',
      'total',
    )
  );
}

function breakdownOf(brief: Brief): JsonRecord {
  const given = ['cost.breakdown', 'quote.breakdown', 'breakdown', 'quote']
    .map((name) => told(brief, name))
    .find(isRecord);
  return given ?? {};
}

function settingsSaid(brief: Brief): string {
  const duration = toldNumber(brief, 'duration');
  const parts = [
    duration === undefined ? undefined : `${duration} s`,
    toldText(brief, 'resolution', 'size'),
    toldText(brief, 'aspectRatio', 'aspect_ratio'),
  ].filter((one) => one !== undefined);
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} ${AND[brief.language]} ${last}` : last;
}

function checksOf(
  brief: Brief,
  facts: { isValid: boolean; errors: string[]; model: string; shown: string; risks: number },
) {
  const said = SAID[brief.language];
  const settings = settingsSaid(brief);
  const left = toldNumber(brief, 'remaining', 'left', 'remainingUsd', 'capLeft');
  return [
    ...(facts.isValid && settings ? [fill(said.works, { settings, model: facts.model })] : facts.errors),
    facts.shown ? fill(said.price, { price: facts.shown }) : said.noPrice,
    ...(left === undefined ? [] : [fill(said.left, { left: money(left, brief.language) })]),
    facts.risks === 0 ? said.calm : fill(said.risky, { count: String(facts.risks) }),
  ];
}

/** The Producer's report: repeats what the computed facts in the input say, adds what reading the script shows. */
export function composeValidation(brief: Brief) {
  const said = SAID[brief.language];
  const errors = errorsOf(brief);
  const verdict = told(brief, 'isValid', 'valid', 'ok');
  const isValid = typeof verdict === 'boolean' ? verdict : errors.length === 0;
  const price = priceOf(brief);
  const id = toldText(brief, 'modelId', 'modelRecommendation') ?? 'veo-3.1';
  const model = MODEL_NAMES[id] ?? id;
  const warnings = findRisks(brief);
  const shown = price === undefined ? '' : money(price, brief.language);
  return {
    action: isValid ? 'call_lambda' : 'validate',
    endpoint: 'generateMedia',
    parameters: told(brief, 'parameters'),
    validation: { isValid, errors },
    cost: { estimated: price ?? 0, breakdown: breakdownOf(brief) },
    checks: checksOf(brief, { isValid, errors, model, shown, risks: warnings.length }),
    warnings,
    summary: isValid
      ? fill(said.good, { model, price: shown ? `${shown}. ` : '' })
      : fill(said.bad, { model, error: errors[0] ?? '…' }),
  };
}
