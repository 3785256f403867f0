import type { Arc } from '../bank.ts';

export const VERAO: Arc = {
  genre: 'romance',
  cues: /amor|apaixon|casamento|noiv|beijo|casar|dança|coração|romance|namor|paixão/iu,
  titles: [
    'Um Verão em {town}',
    'Diga em Voz Baixa',
    'O Buquê Errado',
    '{A} e a Maré',
    'Até Fechar {the:place}',
  ],
  hooks: [
    'Eles têm até a última dança do verão, e {A} não dança.',
    'Toda {town} já percebeu, menos os dois, e um deles está de casamento marcado.',
    'O buquê cai nas mãos erradas, e dessa vez ninguém quer soltar.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} {A} tem uma regra: nada de promessa depois do pôr do sol. {B} chega com uma Kombi quebrada, um terno emprestado e todos os motivos para ir embora até sexta. {C} tranca a oficina e chama de destino; {D} chama de roubo.',
    '{town}, {year}. {sentence} {A} e {B} vão dividir {the:place} por uma estação e {the:object} por uma noite. São {count} capítulos de quase, e um de enfim.',
  ],
  roles: {
    A: 'quem acredita em trabalho, não em sorte|quem acredita em trabalho, não em sorte',
    B: 'a forasteira da Kombi quebrada|o forasteiro da Kombi quebrada',
    C: 'madrinha de meia cidade',
    D: 'o noivo com o plano perfeito',
  },
  episodes: [
    'Até sexta | {B} enguiça na frente {de:place}. {A} empresta a chave inglesa e fica com o troco.',
    'Um quarto, um ventilador | A noite mais quente do ano, a pousada lotada e {C} com cara de quem não sabe de nada.',
    'Aula de dança | {A} pisa onze vezes no pé de {B}. A décima segunda é de propósito.',
    'O plano perfeito | {D} volta com data marcada e uma casa que ninguém pediu.',
    'Se chover | O temporal cancela a quermesse. {A} e {B} salvam {the:object} e perdem uma desculpa.',
    'No porta-luvas | {A} encontra na Kombi uma carta para outra pessoa.',
    'O altar errado | Sinos, flores, duzentos convidados, e {A} olhando para a porta.',
    'Última dança | {B} está com a chave na mão e o motor ligado. {A} pede uma música.',
  ],
  scenes: [
    'Fumaça | A Kombi de {B} morre em frente {a:place}, e {A} sai enxugando as mãos.',
    'A chave inglesa | {A} diz um preço. {B} ri e só depois percebe que é sério.',
    'Limonada | {C} traz dois copos e se senta entre {A} e {B} como fiscal de fronteira.',
    'O único quarto | {A} entrega a {B} uma chave com fita e olha para qualquer outro lugar.',
    'Música lá embaixo | {B} bate o ritmo no corrimão, e {A} responde do andar de baixo.',
    'Quase | Na despensa, à luz de vela, {A} e {B} estendem a mão para {the:object} ao mesmo tempo.',
    'O retrato no caixa | {B} vê {A} numa foto com {D}, os dois sorrindo, vestidos para um casamento.',
    'O motor pega | Ao amanhecer a Kombi pega. {A} escuta da cama e não se mexe.',
  ],
};

export const APAGAO: Arc = {
  genre: 'thriller',
  cues: /mort|assassin|crime|políci|delegad|detetive|desaparec|sumi|corpo|chantag|sangue|espi|roub|ameaça|estranh/iu,
  titles: [
    'A Hora que {town} Perdeu',
    'Ninguém Saiu {de:place}',
    '{A} Sabe',
    'A Segunda Testemunha',
    'Maré Vazante',
  ],
  hooks: [
    'Três pessoas viram tudo, e as três protegem {D}.',
    'A única câmera que funcionava apontava para {A}.',
    'O culpado ainda está {em:place}, servindo o café.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} A luz cai por onze minutos e, quando volta, {the:object} sumiu, e {D} também. {A} tem a lista de convidados e um motivo para perdê-la. {B} apareceu em dois lugares na mesma hora.',
    '{town}, {year}. {sentence} {C} fala em acidente antes que alguém pergunte. {A} conta as taças, conta os convidados e chega a dois números diferentes.',
  ],
  roles: {
    A: 'a que não para de contar|o que não para de contar',
    B: 'a principal suspeita|o principal suspeito',
    C: 'a anfitriã que limpa tudo',
    D: 'o homem que sumiu',
  },
  episodes: [
    'Onze minutos | A luz cai {em:place}. Quando volta, há uma cadeira vazia e um copo ainda morno.',
    'A lista | {A} acha um nome escrito com outra tinta: {B}, depois da meia-noite.',
    'Em dois lugares | A passagem da balsa diz que {B} foi embora. Os sapatos com barro dizem que não.',
    'Quem limpa | {C} lava uma luva e queima a outra. {A} encontra o botão.',
    'Ligação de ninguém | O telefone de {D} toca dentro da parede {de:place}.',
    'Maré vazante | O mar recua mais do que devia, e {the:object} está na areia.',
    'A segunda testemunha | Uma criança desenhou tudo. {A} decide quem pode ver o desenho.',
    'Quem serviu | Os mesmos convidados, a mesma mesa, o mesmo temporal. {A} apaga a luz de propósito.',
  ],
  scenes: [
    'O brinde | {C} ergue a taça {em:place}, e {A} repara que {D} não bebe.',
    'Escuro | A luz cai no meio de uma frase. Uma cadeira tomba. Alguém diz o nome de {B}.',
    'Conta de novo | A luz volta. {A} conta os convidados em voz baixa e recomeça.',
    'Ainda morno | {A} toca no copo de {D}. {C} o tira da mesa e enxuga.',
    'Mangas molhadas | {B} entra pelo jardim com as mangas molhadas e uma resposta que ninguém pediu.',
    'Outra tinta | Sob o abajur, {A} inclina a lista até o último nome brilhar azul.',
    'Não vá embora | {B} para {A} na escada e pergunta, quase com carinho, o que foi visto.',
    'A parede | Silêncio. Atrás do reboco, baixinho, o telefone de {D} começa a tocar.',
  ],
};

export const FISCAL: Arc = {
  genre: 'comedy',
  cues: /comédia|engraçad|padaria|padeir|restaurante|cozinh|bolo|chef|vizinh|papagaio|cachorro|gato|loteria|cabra|bode|palhaç|fing|pastel/iu,
  titles: [
    'Confia em Mim',
    'O Orgulho de {town}',
    'Ninguém Conta pra {C}',
    'Metade {de:place}',
    '{A} Tem um Plano',
  ],
  hooks: [
    'O fiscal chega na segunda, e ninguém {em:place} é quem o papel diz.',
    'O plano não tem como dar errado, mas {town} sempre arruma um jeito.',
    'Basta que {C} não descubra, o que nunca aconteceu na história da família.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} {A} deve três meses de aluguel e um pedido de desculpas. {B} tem um diploma por correspondência e a confiança de um bispo. Os dois têm até segunda para transformar {the:place} no orgulho de {town}, ou pelo menos para tirar o bode de lá.',
    '{town}, {year}. {sentence} {A} contou uma mentirinha para salvar {the:place}. Na hora do almoço ela já tem fantasia, coral e fila na porta; no jantar, {D} vem fiscalizar.',
  ],
  roles: {
    A: 'dona, cozinheira, encanadora e caixa|dono, cozinheiro, encanador e caixa',
    B: 'especialista por correspondência|especialista por correspondência',
    C: 'a mãe que escuta através das paredes',
    D: 'o fiscal sem olfato',
  },
  episodes: [
    'Sob nova direção | {A} contrata {B} por engano e encomenda {the:object} às dúzias.',
    'O fiscal | {D} chega cedo. Todo mundo {em:place} fica parado, inclusive a banda.',
    'Ninguém conta pra {C} | {C} fica sabendo em quatro minutos, por três pessoas, em forma de samba.',
    'Um bode muito quieto | Há um bode na despensa, e {D} é alérgico a exatamente uma coisa.',
    'A receita | A avó de {A} deixou a receita e esqueceu as medidas. {B} tem uma teoria.',
    'A concorrência | Abre do outro lado da rua uma cópia {de:place}, só que limpa.',
    'A verdade com cobertura | {A} confessa para a pessoa errada e recebe aplausos de pé.',
    'O orgulho de {town} | Anunciam o prêmio. {C} já gastou.',
  ],
  scenes: [
    'Dia de aluguel | {A} se esconde embaixo do balcão {de:place} enquanto o senhorio pede o café.',
    'A autoridade | {B} entra com um diploma, uma capa e uma pergunta sobre o banheiro.',
    'Negócio fechado | {A} aperta a mão de {B} sem querer. {C} aplaude da janela em frente.',
    'Doze dúzias | Chega a entrega: {the:object}, cento e quarenta e quatro vezes.',
    'Chegou cedo | {D} passa o dedo no balcão, olha e não sente cheiro de nada.',
    'O coral | {B} explica tudo cantando, e a freguesia aprende o refrão.',
    'Atrás de você | {A} jura que ali não há bicho nenhum. O bode discorda.',
    'Até segunda | {D} anota uma coisa, sublinha duas vezes e leva o último pastel.',
  ],
};
