import type { Phrase } from '../banks/bank.ts';
import type { Language } from '../brief.ts';

/** Reads `noun=english` pairs; a word alone is its own English. */
function pairs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text
      .trim()
      .split(/\s*,\s*/)
      .map((pair) => pair.split('='))
      .map(([noun = '', english]) => [noun, english ?? noun]),
  );
}

/** Places one can own, enter and fight over. */
export const PLACES: Record<Language, Readonly<Record<string, string>>> = {
  en: pairs(
    'house, mansion, island, hotel, bakery, hospital, farm, school, church, chapel, convent, lighthouse, factory, restaurant, bar, cafe, café, bookshop, bookstore, library, museum, theater, theatre, circus, castle, ranch, vineyard, station, ferry, market, palace, garden, mine, studio, ballroom, estate, plantation, laundromat, motel, inn, opera, salon, pharmacy, diner, shop, mill, boat, tavern, truck, orphanage, greenhouse',
  ),
  'pt-BR': pairs(
    'casa=house, casarão=mansion, mansão=mansion, ilha=island, hotel, padaria=bakery, hospital, fazenda=farm, escola=school, igreja=church, capela=chapel, convento=convent, cais=pier, farol=lighthouse, fábrica=factory, restaurante=restaurant, bar, café, livraria=bookshop, biblioteca=library, museu=museum, teatro=theatre, circo=circus, castelo=castle, sítio=farm, vinícola=vineyard, estação=station, balsa=ferry, feira=market, mercado=market, palácio=palace, jardim=garden, mina=mine, estúdio=studio, engenho=sugar mill, pensão=boarding house, ateliê=workshop, salão=salon, farmácia=pharmacy, quitanda=grocery, pousada=inn, cartório=registry office, barco=boat, confeitaria=pastry shop, floricultura=flower shop, oficina=garage, loja=shop, orfanato=orphanage, armazém=store, sorveteria=ice-cream parlour',
  ),
  es: pairs(
    'casa=house, casona=colonial house, mansión=mansion, isla=island, hotel, panadería=bakery, hospital, hacienda=hacienda, finca=farm, escuela=school, iglesia=church, capilla=chapel, convento=convent, muelle=pier, faro=lighthouse, fábrica=factory, restaurante=restaurant, bar, café, librería=bookshop, biblioteca=library, museo=museum, teatro=theatre, circo=circus, castillo=castle, rancho=ranch, viñedo=vineyard, estación=station, ferry, mercado=market, palacio=palace, jardín=garden, mina=mine, estudio=studio, pensión=boarding house, taller=workshop, salón=salon, farmacia=pharmacy, cantina=cantina, posada=inn, notaría=notary office, barco=boat, pastelería=pastry shop, florería=flower shop, tienda=shop, orfanato=orphanage, heladería=ice-cream parlour, taquería=taco shop',
  ),
};

/** Things one can carry, hide in a safe or save from a fire. */
export const THINGS: Record<Language, Readonly<Record<string, string>>> = {
  en: pairs(
    'letter, key, ring, locket, necklace, photograph, photo, diary, notebook, map, compass, watch, clock, box, trunk, suitcase, dress, veil, hat, coat, umbrella, violin, guitar, piano, accordion, painting, portrait, mirror, book, recipe, cake, bottle, doll, puppet, medal, crown, pearl, diamond, emerald, ticket, telegram, cassette, record, radio, camera, phone, lamp, candle, rosary, bible, sword, knife, gun, rose, bouquet, orchid, parrot, goat, cat, dog, contract, will, testament, envelope, postcard, handkerchief, scarf, shoe, lantern, jewel, coin, passport, suit',
  ),
  'pt-BR': pairs(
    'carta=letter, chave=key, anel=ring, medalhão=locket, colar=necklace, fotografia=photograph, foto=photograph, retrato=portrait, diário=diary, caderno=notebook, mapa=map, bússola=compass, relógio=watch, caixa=box, baú=trunk, mala=suitcase, vestido=dress, véu=veil, chapéu=hat, casaco=coat, guarda-chuva=umbrella, violino=violin, violão=guitar, sanfona=accordion, quadro=painting, espelho=mirror, livro=book, receita=recipe, bolo=cake, garrafa=bottle, boneca=doll, medalha=medal, coroa=crown, pérola=pearl, diamante=diamond, esmeralda=emerald, bilhete=note, telegrama=telegram, fita=cassette, disco=record, rádio=radio, câmera=camera, lampião=lantern, vela=candle, terço=rosary, espada=sword, faca=knife, rosa=rose, buquê=bouquet, orquídea=orchid, papagaio=parrot, cabra=goat, bode=goat, gato=cat, cachorro=dog, contrato=contract, envelope, lenço=handkerchief, sapato=shoe, joia=jewel, moeda=coin, passaporte=passport, terno=suit, berimbau=berimbau, tambor=drum',
  ),
  es: pairs(
    'carta=letter, llave=key, anillo=ring, medallón=locket, collar=necklace, fotografía=photograph, foto=photograph, retrato=portrait, diario=diary, cuaderno=notebook, mapa=map, brújula=compass, reloj=watch, caja=box, baúl=trunk, maleta=suitcase, vestido=dress, velo=veil, sombrero=hat, abrigo=coat, paraguas=umbrella, violín=violin, guitarra=guitar, acordeón=accordion, cuadro=painting, espejo=mirror, libro=book, receta=recipe, pastel=cake, botella=bottle, muñeca=doll, medalla=medal, corona=crown, perla=pearl, diamante=diamond, esmeralda=emerald, billete=ticket, telegrama=telegram, cinta=cassette, disco=record, radio=radio, cámara=camera, farol=lantern, vela=candle, rosario=rosary, espada=sword, cuchillo=knife, rosa=rose, ramo=bouquet, orquídea=orchid, loro=parrot, cabra=goat, gato=cat, perro=dog, contrato=contract, sobre=envelope, pañuelo=handkerchief, zapato=shoe, joya=jewel, moneda=coin, pasaporte=passport, traje=suit, trompeta=trumpet',
  ),
};

const article = (noun: string, is: string): Phrase => ({ article: is, noun });

/** Where people of a trade are at home, when the sentence does not say. */
const HOMES: ReadonlyArray<readonly [RegExp, Record<Language, Phrase>]> = [
  [
    /^(baker|padeir|panader|confeit|pasteler)/iu,
    { en: article('bakery', 'the'), 'pt-BR': article('padaria', 'a'), es: article('panadería', 'la') },
  ],
  [
    /^(chef|cook|cozinh|cociner|waiter|waitress|garç|camarer)/iu,
    {
      en: article('restaurant', 'the'),
      'pt-BR': article('restaurante', 'o'),
      es: article('restaurante', 'el'),
    },
  ],
  [
    /^(doctor|nurse|médic|enferm)/iu,
    { en: article('hospital', 'the'), 'pt-BR': article('hospital', 'o'), es: article('hospital', 'el') },
  ],
  [
    /^(teacher|profes|maestr|student)/iu,
    { en: article('school', 'the'), 'pt-BR': article('escola', 'a'), es: article('escuela', 'la') },
  ],
  [
    /^(fisherm|sailor|captain|pescador|marinheir|marinero|capit)/iu,
    { en: article('boat', 'the'), 'pt-BR': article('barco', 'o'), es: article('barco', 'el') },
  ],
  [
    /^(lighthouse|farero|faroleir)/iu,
    { en: article('lighthouse', 'the'), 'pt-BR': article('farol', 'o'), es: article('faro', 'el') },
  ],
  [
    /^(actor|actress|actriz|ator|atriz|singer|cantor|cantante|dancer|dançar|bailar|pianist|music|músic)/iu,
    { en: article('theatre', 'the'), 'pt-BR': article('teatro', 'o'), es: article('teatro', 'el') },
  ],
  [
    /^(farmer|fazend|granj)/iu,
    { en: article('farm', 'the'), 'pt-BR': article('fazenda', 'a'), es: article('finca', 'la') },
  ],
  [
    /^(seamst|costur|modist)/iu,
    { en: article('workshop', 'the'), 'pt-BR': article('ateliê', 'o'), es: article('taller', 'el') },
  ],
];

/** The place that goes with a trade, or `undefined`. */
export function homeOf(roles: readonly string[], language: Language): Phrase | undefined {
  const homes = roles.map((role) => HOMES.find(([trade]) => trade.test(role))?.[1][language]);
  return homes.find((home) => home !== undefined);
}

/** The word of a noun that says what it is: the last in English, the first in Portuguese and Spanish. */
function headOf(noun: string, language: Language): string {
  const words = noun.toLowerCase().split(/\s+/);
  return (language === 'en' ? words.at(-1) : words[0]) ?? '';
}

/** Whether a noun is in the list, by itself or by its head. */
export function isAmong(
  list: Record<Language, Readonly<Record<string, string>>>,
  phrase: Phrase,
  language: Language,
) {
  return phrase.noun in list[language] || headOf(phrase.noun, language) in list[language];
}

/** English of the first known place or thing in a few words, or `undefined`. */
export function englishNoun(words: string, language: Language): string | undefined {
  const known = { ...PLACES[language], ...THINGS[language] };
  const found = words
    .toLowerCase()
    .split(/\s+/)
    .find((word) => word in known);
  return found === undefined ? undefined : known[found];
}
