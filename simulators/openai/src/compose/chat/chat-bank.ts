import type { Language } from '../brief.ts';

export type Topic = 'cost' | 'failure' | 'cast' | 'model' | 'story' | 'time' | 'greeting' | 'other';

/** First match wins. */
export const TOPICS: ReadonlyArray<readonly [Topic, RegExp]> = [
  [
    'failure',
    /fail|error|refus|stuck|why did|not work|falh|erro\b|recus|travou|não funciona|fall[óo]|rechaz|atasc|no funciona/iu,
  ],
  [
    'cost',
    /cost|price|cheap|budget|\bcap\b|spend|how much|custa|preço|barat|limite|gast|quanto|cuesta|precio|tope|cuánto/iu,
  ],
  [
    'cast',
    /character|face|same|consisten|dress|photo|actor|personagem|rosto|igual|roupa|elenco|personaje|cara\b|ropa|elenco/iu,
  ],
  ['model', /model|veo|wan|which|resolution|1080|720|modelo|resolu/iu],
  ['time', /how long|wait|minutes|slow|demora|quanto tempo|minutos|tarda|lento/iu],
  [
    'story',
    /idea|story|scene|episode|plot|cliff|twist|ending|ideia|história|cena|capítulo|gancho|final|historia|escena|giro/iu,
  ],
  ['greeting', /^\s*(hi|hello|hey|olá|oi|bom dia|boa tarde|hola|buen[oa]s)\b/iu],
];

/** Two answers a topic; `{model}` `{quote}` are filled when the question carries them. */
export const ANSWERS: Record<Language, Record<Topic, readonly string[]>> = {
  en: {
    cost: [
      'The price is on the button before you press it, and only a press spends it. The cheapest way to see a story whole is to film drafts with **Veo 3.1 Fast in 720p** and film only the takes you love again in 1080p.\n\nThree things that save most:\n\n1. Write first. A script costs cents; a take costs dollars.\n2. Keep a scene to one movement and one line. Fewer retakes.\n3. Set a cap on the novela. Nothing passes it.',
      'You pay scene by scene, and a failed scene that was not charged gives its money back at once. If the whole series looks expensive, shorten scenes from 8 to 6 s before you cut scenes: rhythm usually gets better too.',
    ],
    failure: [
      'Let us look at it in order. First: was it refused, or did it break? A **refusal** is about words in the script, and softening one line usually fixes it. A **break** is the service’s trouble, and one more try is enough most of the time.\n\nOpen the scene and I will read the exact message there; if money was held, the card says what became of it.',
      'Most refusals come from one word: a blade, blood, a gun. Show what it leaves behind instead, a stained cloth, a face that has understood. Say “soften it” and the Writer does exactly that without touching the rest.',
    ],
    cast: [
      'To keep a face the same: describe it once in the cast, in the same order each time (hair, eyes, one mark), and never let a scene describe it differently. With **Veo 3.1** you can add up to three photos, in 16:9 and 8 s.\n\nClothes change a face more than people expect, so change the wardrobe only between episodes.',
    ],
    model: [
      'Short guide:\n\n- **Veo 3.1**: faces and spoken lines, photos of the cast, 4, 6 or 8 s.\n- **Veo 3.1 Fast**: nearly the same, cheaper, no photos.\n- **Wan 2.5**: landscapes and movement, 5 or 10 s.\n- **Wan 2.5 Fast**: first drafts, 720p or 1080p.\n\nFor a telenovela I would draft with Fast and finish with Veo 3.1.',
    ],
    time: [
      'A script takes seconds. Filming takes from about one to a few minutes per scene, depending on the model and how busy it is. You can leave: the scene goes on, and the strip shows where it is when you come back.',
    ],
    story: [
      'Try ending the scene one second before the answer. Somebody opens the drawer, we see the face and not the drawer; the next scene opens on what was inside.\n\nIf it still feels flat, give the second character something to do with their hands while they lie.',
      'What does each of them want in this scene, in one verb? If both want to *talk*, nothing happens. Let one want to *leave* and the other want to *be forgiven*, and the dialogue writes itself.',
    ],
    greeting: [
      'Good to see you. I can explain a price, find out why a scene failed, or help with the next one. What are we filming?',
    ],
    other: [
      'Tell me a little more: is it about the story, a price, or a scene that did not work? If you name the scene I can look at its script and its last take.',
    ],
  },
  'pt-BR': {
    cost: [
      'O preço está no botão antes de você apertar, e só o aperto gasta. O jeito mais barato de ver a história inteira é filmar rascunhos com o **Veo 3.1 Fast em 720p** e refilmar em 1080p só o que você amar.\n\nO que mais economiza:\n\n1. Escrever primeiro. Roteiro custa centavos; filmagem custa dólares.\n2. Um movimento e uma fala por cena. Menos repetição.\n3. Pôr um limite na novela. Nada passa dele.',
      'Você paga cena por cena, e a cena que falha sem cobrança devolve o valor na hora. Se a série inteira parece cara, encurte as cenas de 8 para 6 s antes de cortar cenas: o ritmo costuma melhorar.',
    ],
    failure: [
      'Vamos por partes. Primeiro: foi recusada ou quebrou? **Recusa** é por causa de palavras no roteiro, e suavizar uma frase costuma resolver. **Quebra** é problema do serviço, e quase sempre basta tentar de novo.\n\nAbra a cena que eu leio a mensagem exata; se havia dinheiro reservado, o cartão diz o que foi feito dele.',
      'Quase toda recusa vem de uma palavra: uma lâmina, sangue, uma arma. Mostre o que ela deixa, um pano manchado, um rosto que entendeu. Diga “suaviza” e o Roteirista faz só isso, sem mexer no resto.',
    ],
    cast: [
      'Para o rosto continuar o mesmo: descreva uma vez no elenco, sempre na mesma ordem (cabelo, olhos, uma marca), e não deixe cena nenhuma descrever de outro jeito. Com o **Veo 3.1** dá para pôr até três fotos, em 16:9 e 8 s.\n\nRoupa muda um rosto mais do que parece: troque o figurino só entre capítulos.',
    ],
    model: [
      'Guia rápido:\n\n- **Veo 3.1**: rostos e falas, fotos do elenco, 4, 6 ou 8 s.\n- **Veo 3.1 Fast**: quase igual, mais barato, sem fotos.\n- **Wan 2.5**: paisagem e movimento, 5 ou 10 s.\n- **Wan 2.5 Fast**: primeiros rascunhos, 720p ou 1080p.\n\nPara novela, eu rascunharia no Fast e fecharia no Veo 3.1.',
    ],
    time: [
      'O roteiro leva segundos. A filmagem leva de um a alguns minutos por cena, conforme o modelo e a fila. Pode sair: a cena continua, e a tira mostra onde ela está quando você voltar.',
    ],
    story: [
      'Termine a cena um segundo antes da resposta. Alguém abre a gaveta, vemos o rosto e não a gaveta; a próxima cena abre no que havia dentro.\n\nSe ainda parecer morna, dê à segunda pessoa alguma coisa para fazer com as mãos enquanto mente.',
      'O que cada um quer nesta cena, num verbo só? Se os dois querem *conversar*, nada acontece. Deixe um querer *ir embora* e o outro querer *ser perdoado*, e o diálogo se escreve.',
    ],
    greeting: [
      'Que bom te ver. Posso explicar um preço, descobrir por que uma cena falhou ou ajudar na próxima. O que vamos filmar?',
    ],
    other: [
      'Me conta um pouco mais: é sobre a história, um preço ou uma cena que não deu certo? Se você disser qual cena, eu olho o roteiro e a última versão.',
    ],
  },
  es: {
    cost: [
      'El precio está en el botón antes de pulsarlo, y solo al pulsarlo se gasta. La forma más barata de ver la historia entera es filmar borradores con **Veo 3.1 Fast en 720p** y repetir en 1080p solo las tomas que te gusten.\n\nLo que más ahorra:\n\n1. Escribir primero. Un guion cuesta centavos; una toma cuesta dólares.\n2. Un movimiento y una frase por escena. Menos repeticiones.\n3. Poner un tope a la novela. Nada lo pasa.',
      'Pagas escena por escena, y una escena que falla sin cobro devuelve el dinero en el acto. Si la serie entera parece cara, acorta las escenas de 8 a 6 s antes de quitar escenas: el ritmo suele mejorar.',
    ],
    failure: [
      'Vamos por orden. Primero: ¿la rechazaron o se rompió? Un **rechazo** es por palabras del guion, y suavizar una frase suele bastar. Una **falla** es problema del servicio, y casi siempre alcanza con intentar otra vez.\n\nAbre la escena y leo el mensaje exacto; si había dinero reservado, la tarjeta dice qué pasó con él.',
      'Casi todos los rechazos vienen de una palabra: una hoja, sangre, un arma. Muestra lo que deja, un paño manchado, un rostro que ha entendido. Di “suavízala” y el Guionista hace solo eso, sin tocar lo demás.',
    ],
    cast: [
      'Para que el rostro siga siendo el mismo: descríbelo una vez en el elenco, siempre en el mismo orden (pelo, ojos, una marca), y que ninguna escena lo describa de otro modo. Con **Veo 3.1** puedes poner hasta tres fotos, en 16:9 y 8 s.\n\nLa ropa cambia un rostro más de lo que parece: cambia el vestuario solo entre capítulos.',
    ],
    model: [
      'Guía breve:\n\n- **Veo 3.1**: rostros y frases, fotos del elenco, 4, 6 u 8 s.\n- **Veo 3.1 Fast**: casi igual, más barato, sin fotos.\n- **Wan 2.5**: paisaje y movimiento, 5 o 10 s.\n- **Wan 2.5 Fast**: primeros borradores, 720p o 1080p.\n\nPara una telenovela haría borradores con Fast y terminaría con Veo 3.1.',
    ],
    time: [
      'El guion tarda segundos. Filmar tarda de uno a unos pocos minutos por escena, según el modelo y la fila. Puedes irte: la escena sigue, y la tira muestra dónde va cuando vuelvas.',
    ],
    story: [
      'Termina la escena un segundo antes de la respuesta. Alguien abre el cajón, vemos la cara y no el cajón; la próxima escena abre con lo que había dentro.\n\nSi aún se siente plana, dale a la segunda persona algo que hacer con las manos mientras miente.',
      '¿Qué quiere cada quien en esta escena, en un solo verbo? Si los dos quieren *hablar*, no pasa nada. Que uno quiera *irse* y el otro quiera *que lo perdonen*, y el diálogo se escribe solo.',
    ],
    greeting: [
      'Qué gusto verte. Puedo explicar un precio, averiguar por qué falló una escena o ayudar con la próxima. ¿Qué filmamos?',
    ],
    other: [
      'Cuéntame un poco más: ¿es sobre la historia, un precio o una escena que no salió? Si me dices cuál, miro su guion y su última toma.',
    ],
  },
};
