import { formatMoney } from './format-money.ts';
import type { Sentences } from './sentences.ts';

const usd = formatMoney('es-419');

export const spanish: Sentences = {
  drafting: 'El Guionista está haciendo el borrador de tu novela.',
  writing: (scene) => `El Guionista está escribiendo la escena ${scene}.`,
  rewriting: (scene) => `El Guionista está reescribiendo la escena ${scene}.`,
  checking: (scene) => `Producción está revisando la escena ${scene}.`,
  mending: (scene) => `Apoyo está mirando la escena ${scene}.`,
  explaining: 'Apoyo está viendo qué salió mal.',
  sceneTitle: (scene) => `Escena ${scene}`,
  handIn: (scene, title) => `La escena ${scene}, “${title}”, está escrita. ¿Se puede filmar?`,
  valid: (model, price) => `Válida para ${model}. ${usd(price)}.`,
  invalid: (firstError) => `Todavía no: ${firstError}`,
  askAdvice: (scene) => `La escena ${scene} no se puede filmar así. ¿Qué hay que cambiar?`,
  advice: 'Esto es lo que hay que cambiar.',
  adjusted: (model, changes) =>
    `Ajustado a lo que ${model} filma y aprobaste: ${changes.map(({ from, to }) => `${from} pasó a ${to}`).join(', ')}.`,
  drafted: (title) => `“${title}” está en borrador.`,
  askExplanation: (message) => `La filmación falló: ${message} ¿Qué se puede hacer?`,
  filmingStarted: (model, price, left) =>
    `Válida para ${model}. ${usd(price)}, y quedan ${usd(left)} bajo el tope. Enviada a filmar.`,
  filmingFinished: (seconds, price) => `Filmada: ${seconds} segundos, ${usd(price)}.`,
  filmingFailed: (reason) => `La filmación falló: ${reason}`,
  approvalNeeded: (price, approved) =>
    `Esta versión cuesta ${usd(price)} en vez de ${usd(approved)}. Espera tu aprobación.`,
  labels: {
    retry: 'Intentar de nuevo',
    rewrite: 'Reescribir más suave',
    settings: (model, { duration, resolution }) => `Filmar con ${model}, ${duration} s, ${resolution}`,
  },
};
