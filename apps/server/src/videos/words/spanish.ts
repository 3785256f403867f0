import { formatMoney } from '../../agents/words/format-money.ts';
import type { FilmWords } from './film-words.ts';

const usd = formatMoney('es');

export const spanish: FilmWords = {
  doubt: {
    unknown: (price) =>
      `El pedido se envió y la respuesta nunca llegó. Puede que se haya filmado: ${usd(price)} quizá cobrados, reservados hasta saberlo.`,
    stuck: (price) =>
      `La película debía estar lista hace mucho. El estudio sigue buscando; ${usd(price)} quizá cobrados.`,
    decideFirst:
      'Aún no se sabe si esta toma se filmó y se cobró. Decídelo primero, para que nada se pague dos veces.',
    notFilmed: 'Dijiste que no se filmó.',
    wasFilmed: 'Dijiste que se filmó.',
    gaveUp: 'Dejaste de esperar. Si la película llega en un día, queda como toma.',
    failed: 'El servicio de video al final no pudo filmar esto.',
    labels: {
      look: 'Buscar otra vez',
      notFilmed: 'No se filmó',
      wasFilmed: (price) => `Se filmó, ${usd(price)} gastados`,
      wait: 'Seguir esperando',
      giveUp: (price) => `Dejar de esperar, ${usd(price)} gastados`,
    },
  },
  failure: {
    refused: 'El servicio de video rechazó esta escena por su contenido.',
    failed: 'El servicio de video no pudo filmar esta escena.',
    rejected: 'El servicio de video no aceptó el pedido.',
    unsaved: 'La película se hizo y no se pudo guardar.',
    unwritten: 'El Guionista no pudo escribir esta escena.',
    stopped: 'El estudio se detuvo varias veces en medio de esta escena y ahora la deja en paz.',
    changed:
      'El estudio estaba configurado de otra forma cuando se pidió esto: lo que era simulado ahora costaría dinero, o al revés.',
    gentler:
      'Mantén lo que ocurre, pero sugiere en vez de mostrar: nada violento, aterrador o íntimo que un filtro de contenido pueda tomar al pie de la letra.',
    labels: {
      soften: 'Suavizar la escena',
      retry: 'Filmarla otra vez',
      otherModel: (model) => `Filmarla con ${model}`,
      cheaper: (resolution, seconds) => `Filmarla en ${resolution}, ${seconds} s`,
      edit: 'Cambiar el guion',
    },
  },
};
