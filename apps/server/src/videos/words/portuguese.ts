import { formatMoney } from '../../agents/words/format-money.ts';
import type { FilmWords } from './film-words.ts';

const usd = formatMoney('pt-BR');

export const portuguese: FilmWords = {
  doubt: {
    unknown: (price) =>
      `O pedido foi enviado e a resposta nunca chegou. Pode ter sido filmado: ${usd(price)} talvez já cobrados, reservados até se saber.`,
    stuck: (price) =>
      `O filme já devia estar pronto há muito tempo. O estúdio continua procurando; ${usd(price)} talvez já cobrados.`,
    decideFirst:
      'Ainda não se sabe se esta tomada foi filmada e cobrada. Decida isso primeiro, para nada ser pago duas vezes.',
    notFilmed: 'Você disse que não foi filmada. Nada foi cobrado.',
    wasFilmed: (price) => `Você disse que foi filmada. ${usd(price)} contam como gastos.`,
    gaveUp: (price) =>
      `Você parou de esperar. ${usd(price)} contam como gastos; se o filme chegar em um dia, fica como tomada.`,
    labels: {
      look: 'Procurar de novo',
      notFilmed: 'Não foi filmada',
      wasFilmed: (price) => `Foi filmada, ${usd(price)} gastos`,
      wait: 'Continuar esperando',
      giveUp: (price) => `Parar de esperar, ${usd(price)} gastos`,
    },
  },
  failure: {
    refused: 'O serviço de vídeo recusou esta cena por causa do conteúdo.',
    failed: 'O serviço de vídeo não conseguiu filmar esta cena.',
    rejected: 'O serviço de vídeo não aceitou o pedido.',
    unsaved: 'O filme foi feito e não pôde ser guardado.',
    unwritten: 'O Roteirista não conseguiu escrever esta cena.',
    charged: 'Foi cobrado.',
    free: 'Nada foi cobrado.',
    perhaps: 'Pode ter sido cobrado.',
    gentler:
      'Mantenha o que acontece, mas sugira em vez de mostrar: nada violento, assustador ou íntimo que um filtro de conteúdo possa levar ao pé da letra.',
    labels: {
      soften: 'Suavizar a cena',
      retry: 'Filmar de novo',
      otherModel: (model) => `Filmar com ${model}`,
      cheaper: (resolution, seconds) => `Filmar em ${resolution}, ${seconds} s`,
      edit: 'Mudar o roteiro',
    },
  },
};
