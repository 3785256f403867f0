import { bankOf } from '../banks/bank-of.ts';
import type { Character } from '../brief.ts';
import { pick, type Random } from '../random.ts';
import { pickFree, type Story } from '../story/build-story.ts';

export type DraftCharacter = {
  name: string;
  role: string;
  age: number;
  look: string;
  wardrobe: string;
  personality: string;
  gender: 'f' | 'm';
};

function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

function roleFor(story: Story, letter: 'A' | 'B'): string {
  const [woman = '', man = ''] = story.arc.roles[letter].split('|');
  const base = story.cast.people[letter].gender === 'f' ? woman : man;
  const given = story.given[letter];
  return given === undefined ? base : `${given}, ${base}`;
}

/** Three to five people: the two leads, the elder, the one in the way. Twins share age and look. */
export function composeCharacters(
  story: Story,
  random: Random,
  given: readonly Character[] = [],
): DraftCharacter[] {
  const bank = bankOf(story.language);
  const { A, B, C, D } = story.cast.people;
  const looks = new Set<string>();
  const clothes = new Set<string>();
  const tempers = [...bank.tempers];
  const temper = () =>
    tempers.splice(Math.floor(random() * tempers.length), 1)[0] ?? pick(random, bank.tempers);
  const wear = (gender: 'f' | 'm') =>
    pickFree(random, gender === 'f' ? bank.womenWear : bank.menWear, clothes);
  const ageA = between(random, 24, 39);
  const lookA = pickFree(random, bank.looks, looks);
  const people: DraftCharacter[] = [
    {
      name: A.name,
      role: roleFor(story, 'A'),
      age: ageA,
      look: lookA,
      wardrobe: wear(A.gender),
      personality: temper(),
      gender: A.gender,
    },
    {
      name: B.name,
      role: roleFor(story, 'B'),
      age: story.twins ? ageA : between(random, 24, 42),
      look: story.twins ? lookA : pickFree(random, bank.looks, looks),
      wardrobe: wear(B.gender),
      personality: temper(),
      gender: B.gender,
    },
    {
      name: C.name,
      role: story.arc.roles.C,
      age: between(random, 58, 77),
      look: pickFree(random, bank.elderLooks, looks),
      wardrobe: pickFree(random, bank.elderWear, clothes),
      personality: temper(),
      gender: 'f',
    },
    {
      name: `${D.name} ${story.surname}`,
      role: story.arc.roles.D,
      age: between(random, 38, 56),
      look: pickFree(random, bank.looks, looks),
      wardrobe: wear('m'),
      personality: temper(),
      gender: 'm',
    },
  ];
  return people.map((person, index) => keepGiven(person, given[index]));
}

/** What the user has said about a person stays; the rest is ours. */
function keepGiven(person: DraftCharacter, given: Character | undefined): DraftCharacter {
  if (!given) return person;
  return {
    ...person,
    name: given.name,
    role: given.role || person.role,
    age: given.age ?? person.age,
    look: given.look || person.look,
    wardrobe: given.wardrobe || person.wardrobe,
    gender: given.gender,
  };
}
