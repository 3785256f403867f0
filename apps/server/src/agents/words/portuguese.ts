import { formatMoney } from './format-money.ts';
import type { Sentences } from './sentences.ts';

const usd = formatMoney('pt-BR');

export const portuguese: Sentences = {
  drafting: 'O Roteirista está rascunhando sua novela.',
  writing: (scene) => `O Roteirista está escrevendo a cena ${scene}.`,
  rewriting: (scene) => `O Roteirista está reescrevendo a cena ${scene}.`,
  checking: (scene) => `A Produção está conferindo a cena ${scene}.`,
  mending: (scene) => `O Apoio está olhando a cena ${scene}.`,
  explaining: 'O Apoio está vendo o que deu errado.',
  sceneTitle: (scene) => `Cena ${scene}`,
  handIn: (scene, title) => `A cena ${scene}, “${title}”, está escrita. Dá para filmar?`,
  valid: (model, price) => `Válida para ${model}. ${usd(price)}.`,
  invalid: (firstError) => `Ainda não: ${firstError}`,
  askAdvice: (scene) => `A cena ${scene} não pode ser filmada assim. O que deve mudar?`,
  advice: 'Veja o que mudar.',
  adjusted: (model, changes) =>
    `Ajustado ao que o ${model} filma e você aprovou: ${changes.map(({ from, to }) => `${from} virou ${to}`).join(', ')}.`,
  drafted: (title) => `“${title}” está rascunhada.`,
  askExplanation: (message) => `A filmagem falhou: ${message} O que dá para fazer?`,
  filmingStarted: (model, price, left) =>
    `Válida para ${model}. ${usd(price)}, e sobram ${usd(left)} no limite. Enviada para filmar.`,
  filmingFinished: (seconds, price) => `Filmada: ${seconds} segundos, ${usd(price)}.`,
  filmingFailed: (reason) => `A filmagem falhou: ${reason}`,
  approvalNeeded: (price, approved) =>
    `Esta versão custa ${usd(price)} em vez de ${usd(approved)}. Aguarda sua aprovação.`,
  labels: {
    retry: 'Tentar de novo',
    rewrite: 'Reescrever mais suave',
    settings: (model, { duration, resolution }) => `Filmar com ${model}, ${duration} s, ${resolution}`,
  },
};
