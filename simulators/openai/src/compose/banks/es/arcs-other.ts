import type { Arc } from '../bank.ts';

export const VERANO: Arc = {
  genre: 'romance',
  cues: /amor|enamor|boda|novi|beso|casar|baile|bail|corazón|romance|pasión/iu,
  titles: [
    'Un Verano en {town}',
    'Dilo Bajito',
    'El Ramo Equivocado',
    '{A} y la Marea',
    'Hasta que Cierre {the:place}',
  ],
  hooks: [
    'Tienen hasta el último baile del verano, y {A} no baila.',
    'Todo {town} se ha dado cuenta menos ellos, y hay una boda con fecha.',
    'El ramo cae en las manos equivocadas, y por una vez nadie lo suelta.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} {A} tiene una regla: nada de promesas después de la puesta de sol. {B} llega con una camioneta rota, un traje prestado y todas las razones para irse el viernes. {C} cierra el taller y lo llama destino; {D} lo llama robo.',
    '{town}, {year}. {sentence} {A} y {B} van a compartir {the:place} por una temporada y {the:object} por una noche. Son {count} capítulos de casi, y uno de por fin.',
  ],
  roles: {
    A: 'quien cree en el trabajo y no en la suerte|quien cree en el trabajo y no en la suerte',
    B: 'la forastera de la camioneta rota|el forastero de la camioneta rota',
    C: 'madrina de medio pueblo',
    D: 'el novio con el plan perfecto',
  },
  episodes: [
    'El viernes a más tardar | A {B} se le rompe la camioneta frente {a:place}. {A} presta la llave inglesa y se queda con el cambio.',
    'Un cuarto, un ventilador | La noche más calurosa del año, la posada llena y {C} con cara de no saber nada.',
    'Clases de baile | {A} pisa once veces a {B}. La número doce es a propósito.',
    'El plan perfecto | {D} vuelve con fecha de boda y una casa que nadie pidió.',
    'Si llueve | La tormenta cancela la feria. {A} y {B} salvan {the:object} y pierden una excusa.',
    'En la guantera | {A} encuentra en la camioneta una carta para otra persona.',
    'El altar equivocado | Campanas, flores, doscientos invitados, y {A} mirando la puerta.',
    'El último baile | {B} tiene la llave en la mano y el motor en marcha. {A} pide una canción.',
  ],
  scenes: [
    'Vapor | La camioneta de {B} se muere frente {a:place}, y {A} sale secándose las manos.',
    'La llave inglesa | {A} dice un precio. {B} se ríe y luego ve que va en serio.',
    'Limonada | {C} trae dos vasos y se sienta entre {A} y {B} como agente de aduanas.',
    'El único cuarto | {A} le da a {B} una llave con cinta y mira a cualquier otra parte.',
    'Música abajo | {B} marca el ritmo en la baranda, y {A} contesta desde el piso de abajo.',
    'Casi | En la despensa, a la luz de una vela, {A} y {B} alargan la mano hacia {the:object} a la vez.',
    'El retrato junto a la caja | {B} ve a {A} en una foto con {D}, los dos sonriendo, vestidos de boda.',
    'El motor arranca | Al amanecer arranca el motor. {A} lo oye desde la cama y no se mueve.',
  ],
};

export const APAGON: Arc = {
  genre: 'thriller',
  cues: /muert|asesin|crimen|polic|detective|desapar|cuerpo|cadáver|chantaj|sangre|espía|rob|amenaz|extrañ/iu,
  titles: [
    'La Hora que Perdió {town}',
    'Nadie Salió {de:place}',
    '{A} lo Sabe',
    'La Segunda Testigo',
    'Bajamar',
  ],
  hooks: [
    'Tres personas lo vieron todo, y las tres protegen a {D}.',
    'La única cámara que funcionaba apuntaba a {A}.',
    'Quien lo hizo sigue {en:place}, sirviendo el café.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} La luz se va once minutos y, cuando vuelve, {the:object} ha desaparecido, y {D} también. {A} tiene la lista de invitados y un motivo para perderla. {B} estaba en dos sitios a la misma hora, según quién lo cuente.',
    '{town}, {year}. {sentence} {C} habla de accidente antes de que nadie pregunte. {A} cuenta las copas, cuenta a los invitados y le salen dos números distintos.',
  ],
  roles: {
    A: 'la que no deja de contar|el que no deja de contar',
    B: 'la principal sospechosa|el principal sospechoso',
    C: 'la anfitriona que lo limpia todo',
    D: 'el hombre que desapareció',
  },
  episodes: [
    'Once minutos | Se va la luz {en:place}. Cuando vuelve hay una silla vacía y una copa todavía tibia.',
    'La lista | {A} encuentra un nombre escrito con otra tinta: {B}, después de medianoche.',
    'En dos sitios | El billete del ferry dice que {B} se fue. El barro en los zapatos dice que no.',
    'Quien limpia | {C} lava un guante y quema el otro. {A} encuentra el botón.',
    'Llamada de nadie | El teléfono de {D} suena dentro de la pared {de:place}.',
    'Bajamar | El agua se retira más de lo debido, y {the:object} está en la arena.',
    'La segunda testigo | Una niña lo dibujó todo. {A} decide quién puede ver el dibujo.',
    'Quién sirvió | Los mismos invitados, la misma mesa, la misma tormenta. {A} apaga la luz a propósito.',
  ],
  scenes: [
    'El brindis | {C} levanta la copa {en:place}, y {A} nota que {D} no bebe.',
    'A oscuras | Se va la luz en mitad de una frase. Cae una silla. Alguien dice el nombre de {B}.',
    'Cuenta otra vez | Vuelve la luz. {A} cuenta a los invitados en voz baja y empieza de nuevo.',
    'Todavía tibia | {A} toca la copa de {D}. {C} la retira y la seca.',
    'Mangas mojadas | {B} entra del jardín con las mangas mojadas y una respuesta que nadie pidió.',
    'Otra tinta | Bajo la lámpara, {A} inclina la lista hasta que el último nombre brilla azul.',
    'No te vayas | {B} detiene a {A} en la escalera y pregunta, casi con cariño, qué se vio.',
    'La pared | Silencio. Detrás del yeso, muy bajito, empieza a sonar el teléfono de {D}.',
  ],
};

export const INSPECTOR: Arc = {
  genre: 'comedy',
  cues: /comedia|gracios|panader|restaurante|cocin|pastel|chef|vecin|loro|perro|gato|lotería|cabra|payas|fing|taco|mariachi/iu,
  titles: [
    'Confía en Mí',
    'El Orgullo de {town}',
    'Que No se Entere {C}',
    'La Mitad {de:place}',
    '{A} Tiene un Plan',
  ],
  hooks: [
    'El inspector llega el lunes, y nadie {en:place} es quien dicen los papeles.',
    'El plan es perfecto, pero {town} nunca ha visto un plan que no pudiera arruinar.',
    'Basta con que {C} no se entere, cosa que no ha pasado jamás en esta familia.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} {A} debe tres meses de renta y una disculpa. {B} tiene un diploma por correspondencia y la confianza de un obispo. Tienen hasta el lunes para convertir {the:place} en el orgullo de {town}, o al menos para sacar de allí a la cabra.',
    '{town}, {year}. {sentence} {A} dijo una mentirita para salvar {the:place}. A mediodía la mentira ya tiene disfraz, coro y fila en la puerta; a la hora de la cena, {D} viene a inspeccionarla.',
  ],
  roles: {
    A: 'dueña, cocinera, plomera y cajera|dueño, cocinero, plomero y cajero',
    B: 'experta por correspondencia|experto por correspondencia',
    C: 'la madre que oye a través de las paredes',
    D: 'el inspector sin olfato',
  },
  episodes: [
    'Nueva administración | {A} contrata a {B} por error y encarga {the:object} por docenas.',
    'El inspector | {D} llega temprano. Todo el mundo {en:place} se queda quieto, incluso la banda.',
    'Que no se entere {C} | {C} se entera en cuatro minutos, por tres personas, con música.',
    'Una cabra muy callada | Hay una cabra en la despensa, y {D} es alérgico a una sola cosa.',
    'La receta | La abuela de {A} dejó la receta y olvidó las medidas. {B} tiene una teoría.',
    'La competencia | Abre enfrente una copia {de:place}, más limpia en todo.',
    'La verdad con betún | {A} le confiesa todo a la persona equivocada y recibe una ovación.',
    'El orgullo de {town} | Anuncian el premio. {C} ya se lo gastó.',
  ],
  scenes: [
    'Día de renta | {A} se esconde bajo el mostrador {de:place} mientras el casero pide el desayuno.',
    'La autoridad | {B} entra con un diploma, una capa y una pregunta sobre el baño.',
    'Trato hecho | {A} le da la mano a {B} sin querer. {C} aplaude desde la ventana de enfrente.',
    'Doce docenas | Llega el pedido: {the:object}, ciento cuarenta y cuatro veces.',
    'Llegó temprano | {D} pasa el dedo por el mostrador, lo mira y no huele nada.',
    'El coro | {B} lo explica todo cantando, y la clientela aprende el estribillo.',
    'Detrás de ti | {A} jura que allí no hay animales. La cabra no está de acuerdo.',
    'Hasta el lunes | {D} anota algo, lo subraya dos veces y se lleva el último pastel.',
  ],
};
