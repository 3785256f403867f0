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
      'Ainda não se sabe se esta versão foi filmada e cobrada. Decida isso primeiro, para nada ser pago duas vezes.',
    notFilmed: 'Você disse que não foi filmada.',
    wasFilmed: 'Você disse que foi filmada.',
    gaveUp: 'Você parou de esperar. Se o filme chegar em um dia, fica como versão.',
    failed: 'O serviço de vídeo acabou não conseguindo filmar isto.',
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
    stopped: 'O estúdio parou várias vezes no meio desta cena e agora a deixa em paz.',
    changed:
      'O estúdio estava configurado de outro jeito quando isto foi pedido: o que era simulado agora custaria dinheiro, ou o contrário.',
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
