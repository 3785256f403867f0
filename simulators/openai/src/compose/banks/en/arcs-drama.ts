import type { Arc } from '../bank.ts';

export const INHERITANCE: Arc = {
  genre: 'drama',
  cues: /inherit|heir|will\b|funeral|estate|mansion|twin|sister|brother|family|mother|father|land|house/iu,
  titles: ['The Other {A}', 'What {the:place} Kept', 'Two Keys', '{town}, After the Rain', 'The Last Name'],
  hooks: [
    'The will names one heir, and everyone at the table believes it is them.',
    'One signature is missing, and someone has spent thirty years making sure of it.',
    'By the time the candles burn down, half of {town} will have changed sides.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} {A} came for one night and finds a second key on the ring. {C} says it opens nothing, and nobody who lies that calmly is lying for the first time. Between the mass and the auction, {A} has {count} episodes to learn who was paid to forget.',
    '{town}, {year}. {sentence} The lawyers want {the:place}, {D} wants it first, and {B} already has a room there. What {A} wants is simpler: to be told the truth once, out loud, in front of everybody.',
  ],
  roles: {
    A: 'the daughter who came back|the son who came back',
    B: 'the heiress nobody mentioned|the heir nobody mentioned',
    C: 'keeper of the house and its secret',
    D: 'the lawyer who wants to buy everything',
  },
  episodes: [
    'The Empty Chair | {A} returns to {town} and finds {B} already sitting in the family pew, wearing the same ring.',
    'A Key That Opens Nothing | {C} forbids the east wing. {A} tries the second key at midnight, and {B} is on the other side of the door.',
    'The Reading | The will is read over cold coffee. {D} smiles at the wrong line, and {the:object} is missing from the safe.',
    'Salt and Sugar | {A} and {B} share a kitchen, a recipe and, for one evening, the same memory of being five years old.',
    'What {C} Signed | A notary from the next town remembers a baby, a storm, and a woman who paid in silver.',
    'Water in the Walls | A flood opens the sealed room. Inside: two cradles, one name carved on both.',
    'The Auction | {D} bids on {the:place} with money that was never his, and {B} has to choose a surname in public.',
    'One Table | {C} tells it all in one breath. {A} keeps {the:object}; {B} keeps the key; the house keeps both of them.',
  ],
  scenes: [
    'The Morning Boat | {A} steps off with one suitcase, and an old man on the pier takes off his hat as if greeting a ghost.',
    'The Black Ribbon | {A} reaches {the:place} and finds a ribbon on the door and strangers carrying out the furniture.',
    'The Same Ring | In the chapel {B} reaches for a candle, and {A} sees the family ring on the wrong hand.',
    'Coffee for Three | {C} pours three cups before anyone has said that {B} is staying.',
    'The Second Key | {A} finds a key sewn into the hem of a curtain.',
    'Rain on the Porch | {B} and {A} talk for the first time, side by side, without looking at each other.',
    'The Offer | {D} lays a cheque on the piano and asks {A} to be reasonable.',
    'East Wing | At midnight the key turns. On the other side {B} is holding {the:object}.',
  ],
};

export const LETTER: Arc = {
  genre: 'drama',
  cues: /letter|secret|child|baby|orphan|hospital|lost|years later|prison|doctor|truth|return|memory|promise/iu,
  titles: [
    '{A}’s Silence',
    'Nothing Was an Accident',
    'The Year of {the:object}',
    'Ask {C}',
    'Before {town} Wakes',
  ],
  hooks: [
    'Everyone remembers that night differently, and only one of them is lying.',
    'The answer has been in {the:place} all along, folded in four.',
    'To keep the promise, {A} will have to break the only family that is left.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} An envelope arrives with no stamp and {A}’s childhood handwriting on it. {B} begs for it to be burned; {C} asks, too quickly, how many pages there are. {count} episodes, one page in each.',
    '{town}, {year}. {sentence} {A} has built a quiet life on top of one night. Then {D} buys {the:place}, orders the floor taken up, and the quiet is over.',
  ],
  roles: {
    A: 'the woman who asks the question|the man who asks the question',
    B: 'the friend who knows half of it|the friend who knows half of it',
    C: 'the midwife who kept the register',
    D: 'the man the whole town owes',
  },
  episodes: [
    'No Stamp | An envelope finds {A} at {the:place}. {B} recognises the paper before reading a word.',
    'The Register | {C} has a page missing for the night {A} was born, cut with a good pair of scissors.',
    'Debts | {D} forgives every debt in {town} except one, and says so in church.',
    'The Photograph | In the background of a wedding picture, {B} is carrying {the:object} out of the fire.',
    'A Borrowed Name | {A} signs with another surname and a door opens that was shut for thirty years.',
    'Visiting Hours | The man who took the blame asks to see {A} once, and only to apologise.',
    'The Floor | The boards come up. What lies under them makes {C} sit down for the first time.',
    'Out Loud | {A} reads the last page on the steps of {the:place}, and {town} stops pretending.',
  ],
  scenes: [
    'An Ordinary Tuesday | {A} sweeps the floor of {the:place} while the radio gives the tides, and an envelope slides under the door.',
    'The Handwriting | {A} sets the envelope beside an old school notebook. The letters are the same.',
    'Burn It | {B} reads one line, strikes a match and cannot go through with it.',
    'How Many Pages | {C} asks {A} how many pages there are before asking what they say.',
    'The New Owner | {D} walks through {the:place} counting his steps like a man measuring a grave.',
    'The Missing Page | In the register, between two births, {A} runs a finger along a clean cut.',
    'What You Carried | {A} shows {B} the photograph with {the:object}, and the silence answers.',
    'Page One | Alone under the kitchen lamp, {A} reads the first page aloud and stops at a name.',
  ],
};
