import type { Arc } from '../bank.ts';

export const WEDDING: Arc = {
  genre: 'romance',
  cues: /love|wedding|bride|groom|kiss|marry|fianc|dance|heart|romance|jilted|ex\b/iu,
  titles: [
    'A Season in {town}',
    'Say It in {town}',
    'The Wrong Bouquet',
    '{A} and the Tide',
    'Dance Until {the:place} Closes',
  ],
  hooks: [
    'They have until the last dance of summer, and {A} does not dance.',
    'Everybody in {town} can see it except the two of them, and one of them is engaged.',
    'The bouquet lands in the wrong hands, and for once nobody lets go.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} {A} has one rule: no promises after sunset. {B} arrives with a broken van, a borrowed suit and every reason to leave by Friday. {C} locks the garage and calls it fate; {D} calls it theft.',
    '{town}, {year}. {sentence} {A} and {B} have to share {the:place} for one season and {the:object} for one night. {count} episodes of almost, and one of finally.',
  ],
  roles: {
    A: 'a believer in work, not in luck|a believer in work, not in luck',
    B: 'a stranger with a broken van|a stranger with a broken van',
    C: 'godmother of half the town',
    D: 'the fiancé with the perfect plan',
  },
  episodes: [
    'Friday at the Latest | {B} breaks down outside {the:place}. {A} lends a wrench and keeps the change.',
    'One Room, One Fan | The hottest night of the year, a fully booked inn, and {C} with a very convincing shrug.',
    'Dancing Lessons | {A} steps on {B} eleven times. The twelfth is on purpose.',
    'The Perfect Plan | {D} returns with a date for the wedding and a house nobody asked for.',
    'Rain Check | A storm cancels the fair. {A} and {B} save {the:object} and lose an excuse.',
    'What You Left in the Van | {A} finds a letter in the glove box, addressed to someone else.',
    'The Wrong Aisle | Bells, flowers, two hundred guests, and {A} looking at the door.',
    'Last Dance | {B} has the keys in hand and the engine running. {A} asks for one song.',
  ],
  scenes: [
    'Steam | {B}’s van dies in front of {the:place}, and {A} comes out drying {A:her|his} hands.',
    'The Wrench | {A} names a price. {B} laughs, then sees that {A} is not joking.',
    'Lemonade | {C} brings two glasses and sits between {A} and {B} like a customs officer.',
    'The Only Room | {A} hands {B} a key with a ribbon on it and looks anywhere else.',
    'Music Downstairs | {B} taps the rhythm on the banister; {A} answers from the floor below.',
    'Almost | In the pantry, by candlelight, {A} and {B} reach for {the:object} together.',
    'The Photograph by the Till | {B} sees {A} in a picture with {D}, both smiling, both dressed for a wedding.',
    'The Van Starts | At dawn the engine catches. {A} hears it from bed and does not move.',
  ],
};

export const DISAPPEARANCE: Arc = {
  genre: 'thriller',
  cues: /murder|kill|dead|body|police|detective|disappear|missing|crime|blackmail|blood|spy|stolen|steal|threat|stranger/iu,
  titles: ['The Hour {town} Lost', 'Nobody Left {the:place}', '{A} Knows', 'The Second Witness', 'Low Tide'],
  hooks: [
    'Three people saw it happen, and all three are protecting {D}.',
    'The only camera that worked was pointed at {A}.',
    'Whoever did it is still in {the:place}, serving the coffee.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} The power fails for eleven minutes, and when the lights return {the:object} is gone and so is {D}. {A} has the list of guests and a reason to lose it. {B} was seen in two places at once.',
    '{town}, {year}. {sentence} {C} calls it an accident before anyone has asked. {A} counts the glasses, counts the guests, and gets two different numbers.',
  ],
  roles: {
    A: 'the one who keeps counting|the one who keeps counting',
    B: 'the prime suspect|the prime suspect',
    C: 'the hostess who cleans up',
    D: 'the man who vanished',
  },
  episodes: [
    'Eleven Minutes | The lights go out at {the:place}. When they return, one chair is empty and one glass is still warm.',
    'The Guest List | {A} finds a name written in another ink: {B}, added after midnight.',
    'Two Places at Once | A ferry ticket says {B} was gone. Muddy shoes say otherwise.',
    'The Cleaner | {C} washes one glove and burns the other. {A} finds the button.',
    'A Call from Nobody | {D}’s phone rings inside the wall of {the:place}.',
    'Low Tide | The water goes out farther than it should, and {the:object} is lying on the sand.',
    'The Second Witness | A child drew everything. {A} has to decide who may see the drawing.',
    'Who Poured | Same guests, same table, same storm. {A} turns off the lights on purpose.',
  ],
  scenes: [
    'The Toast | {C} raises a glass at {the:place}, and {A} notices that {D} is not drinking.',
    'Dark | The lights go out in the middle of a sentence. A chair falls. Someone says {B}’s name.',
    'Count Again | The lights return. {A} counts the guests under {A:her|his} breath and starts over.',
    'Still Warm | {A} touches {D}’s glass. {C} takes it away and wipes it.',
    'Wet Sleeves | {B} comes in from the garden with wet sleeves and an answer nobody asked for.',
    'Another Ink | Under a lamp {A} tilts the guest list until the last name shines blue.',
    'Do Not Leave | {B} corners {A} on the stairs and asks, almost gently, what was seen.',
    'The Wall | Everyone is silent. Behind the plaster, faintly, {D}’s phone begins to ring.',
  ],
};

export const IMPOSTOR: Arc = {
  genre: 'comedy',
  cues: /comedy|funny|bakery|baker|restaurant|chef|cake|boss|neighbo|parrot|dog|cat|lottery|goat|clown|robot|taco|pretend|fake/iu,
  titles: [
    'Trust Me, I Work Here',
    'The Pride of {town}',
    'Nobody Tell {C}',
    'Half of {the:place}',
    '{A} Has a Plan',
  ],
  hooks: [
    'The inspector arrives on Monday, and nobody in {the:place} is who the paperwork says.',
    'It is a foolproof plan, and {town} has never met a plan it could not ruin.',
    'All they have to do is keep {C} from finding out, which nobody has ever managed.',
  ],
  descriptions: [
    '{town}, {year}. {sentence} {A} owes three months’ rent and one apology. {B} has a diploma bought by post and the confidence of a bishop. Together they have until Monday to turn {the:place} into the pride of {town}, or at least to get the goat out.',
    '{town}, {year}. {sentence} {A} told one small lie to save {the:place}. By lunchtime it has a costume, a choir and a line around the block; by dinner {D} has come to inspect it.',
  ],
  roles: {
    A: 'owner, cook, plumber and cashier|owner, cook, plumber and cashier',
    B: 'an expert by correspondence|an expert by correspondence',
    C: 'the mother who hears through walls',
    D: 'the inspector with no sense of smell',
  },
  episodes: [
    'Under New Management | {A} hires {B} by mistake and the wrong {bare:object} by the dozen.',
    'The Inspector | {D} arrives early. Everybody in {the:place} freezes, including the band.',
    'Nobody Tell {C} | {C} is told within four minutes, by three people, in song.',
    'A Very Quiet Goat | There is a goat in the pantry, and {D} is allergic to exactly one thing.',
    'The Recipe | {A}’s grandmother left a recipe and forgot the amounts. {B} has a theory.',
    'The Competition | Across the street opens a copy of {the:place}, cleaner in every way.',
    'The Truth, with Icing | {A} confesses to the wrong person and gets a standing ovation.',
    'The Pride of {town} | The prize is announced. {C} has already spent it.',
  ],
  scenes: [
    'Rent Day | {A} hides under the counter of {the:place} while the landlord orders breakfast.',
    'The Expert | {B} walks in with a diploma, a cape and a question about the bathroom.',
    'You Are Hired | {A} shakes {B}’s hand by accident. {C} applauds from the window across the street.',
    'A Dozen Dozens | The delivery arrives: {the:object}, one hundred and forty-four times.',
    'He Is Early | {D} wipes a finger along the counter, looks at it and smells nothing.',
    'The Choir | {B} explains everything with a song, and the customers learn the chorus.',
    'Behind You | {A} swears that no animals live here. The goat disagrees.',
    'Until Monday | {D} writes something down, underlines it twice and takes the last pastry.',
  ],
};
