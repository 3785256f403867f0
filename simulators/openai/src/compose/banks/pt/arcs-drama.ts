import type { Arc } from '../bank.ts';

export const HERANCA: Arc = {
  genre: 'drama',
  cues: /herd|testamento|velório|casarão|fazenda|g[êe]me|irm[ãa]|família|mãe|pai|terra|enterr/iu,
  titles: ['A Outra {A}', 'O Silêncio {de:place}', 'Duas Chaves', '{town} Depois da Chuva', 'O Sobrenome'],
  hooks: [
    'O testamento cita um nome só, e todos à mesa juram que é o seu.',
    'Falta uma assinatura, e alguém passou trinta anos cuidando para que faltasse.',
    'Antes que as velas acabem, metade de {town} vai ter trocado de lado.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} {A} veio por uma noite e acha uma segunda chave no chaveiro. {C} diz que ela não abre nada, e ninguém mente com tanta calma pela primeira vez. Entre a missa e o leilão, {A} tem {count} capítulos para saber quem recebeu para esquecer.',
    '{town}, {year}. {sentence} Os advogados querem {the:place}, {D} quer antes de todos, e {B} já tem quarto lá dentro. {A} quer menos e mais: ouvir a verdade uma vez, em voz alta, na frente de todo mundo.',
  ],
  roles: {
    A: 'a filha que voltou|o filho que voltou',
    B: 'a herdeira de quem ninguém falava|o herdeiro de quem ninguém falava',
    C: 'guardiã da casa e do segredo',
    D: 'o advogado que quer comprar tudo',
  },
  episodes: [
    'A cadeira vazia | {A} volta a {town} e encontra {B} no banco da família, com o mesmo anel no dedo.',
    'A chave que não abre nada | {C} proíbe a ala leste. {A} testa a segunda chave à meia-noite, e {B} está do outro lado da porta.',
    'A leitura | O testamento é lido com café frio. {D} sorri na linha errada, e {the:object} sumiu do cofre.',
    'Sal e açúcar | {A} e {B} dividem a cozinha, uma receita e, por uma noite, a mesma lembrança dos cinco anos.',
    'O que {C} assinou | Um tabelião da cidade vizinha se lembra de um bebê, de um temporal e de um pagamento em prata.',
    'Água nas paredes | A enchente abre o quarto lacrado. Lá dentro, dois berços e um nome gravado em ambos.',
    'O leilão | {D} dá lances com dinheiro que nunca foi dele, e {B} precisa escolher um sobrenome em público.',
    'Uma mesa só | {C} conta tudo num fôlego. {A} fica com {the:object}, {B} fica com a chave, e a casa fica com todo mundo.',
  ],
  scenes: [
    'A balsa da manhã | {A} desembarca com uma mala só, e um velho no cais tira o chapéu como quem vê assombração.',
    'A fita preta | {A} chega {a:place} e encontra uma fita na porta e desconhecidos levando os móveis.',
    'O mesmo anel | Na capela, {B} estende a mão para uma vela, e {A} vê o anel da família no dedo errado.',
    'Café para três | {C} serve três xícaras antes que alguém diga que {B} vai ficar.',
    'A segunda chave | {A} acha uma chave costurada na barra da cortina.',
    'Chuva na varanda | {B} e {A} conversam pela primeira vez, lado a lado, sem se olhar.',
    'A proposta | {D} põe um cheque sobre o piano e pede que {A} tenha juízo.',
    'Ala leste | À meia-noite a chave gira. Do outro lado, {B} segura {the:object}.',
  ],
};

export const CARTA: Arc = {
  genre: 'drama',
  cues: /carta|segredo|criança|bebê|órf|hospital|perdid|anos depois|presídio|preso|médic|verdade|volta|memória|promessa/iu,
  titles: [
    'O Silêncio de {A}',
    'Nada Foi Acaso',
    'O Ano {de:object}',
    'Pergunte a {C}',
    'Antes que {town} Acorde',
  ],
  hooks: [
    'Cada um se lembra daquela noite de um jeito, e só uma pessoa está mentindo.',
    'A resposta esteve sempre {em:place}, dobrada em quatro.',
    'Para cumprir a promessa, {A} vai ter de partir a única família que sobrou.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} Chega um envelope sem selo, com a letra de criança de {A}. {B} implora para queimar; {C} pergunta, depressa demais, quantas páginas são. São {count} capítulos, uma página em cada um.',
    '{town}, {year}. {sentence} {A} construiu uma vida calma em cima de uma noite. Então {D} compra {the:place}, manda arrancar o assoalho, e a calma acaba.',
  ],
  roles: {
    A: 'a mulher que faz a pergunta|o homem que faz a pergunta',
    B: 'a amiga que sabe metade|o amigo que sabe metade',
    C: 'a parteira que guardou o registro',
    D: 'o homem a quem todos devem',
  },
  episodes: [
    'Sem selo | Um envelope encontra {A} {em:place}. {B} reconhece o papel antes de ler uma palavra.',
    'O registro | Falta a {C} a página da noite em que {A} nasceu, cortada com tesoura boa.',
    'Dívidas | {D} perdoa todas as dívidas de {town}, menos uma, e diz isso na igreja.',
    'A fotografia | No fundo de um retrato de casamento, {B} tira {the:object} do incêndio.',
    'Nome emprestado | {A} assina com outro sobrenome, e uma porta fechada há trinta anos se abre.',
    'Hora da visita | O homem que levou a culpa pede para ver {A} uma vez, e só para pedir perdão.',
    'O assoalho | As tábuas saem. O que há embaixo faz {C} se sentar pela primeira vez.',
    'Em voz alta | {A} lê a última página nos degraus {de:place}, e {town} para de fingir.',
  ],
  scenes: [
    'Uma terça qualquer | {A} varre {the:place} enquanto o rádio dá a tábua das marés, e um envelope desliza por baixo da porta.',
    'A letra | {A} põe o envelope ao lado de um caderno de escola. A letra é a mesma.',
    'Queima isso | {B} lê uma linha, risca um fósforo e não consegue ir até o fim.',
    'Quantas páginas | {C} pergunta a {A} quantas páginas são antes de perguntar o que dizem.',
    'O novo dono | {D} atravessa {the:place} contando os passos, como quem mede uma cova.',
    'A página que falta | No registro, entre dois nascimentos, {A} passa o dedo por um corte limpo.',
    'O que você carregou | {A} mostra a {B} a fotografia com {the:object}, e o silêncio responde.',
    'Página um | Sob a lâmpada da cozinha, {A} lê a primeira página em voz alta e para num nome.',
  ],
};
