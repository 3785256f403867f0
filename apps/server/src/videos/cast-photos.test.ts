import { expect, test } from 'vitest';
import { choosePhotos } from './cast-photos.ts';

const person = (name: string, referenceImages: string[]) => ({
  name,
  role: '',
  age: null,
  look: '',
  wardrobe: '',
  personality: '',
  referenceImages,
});
const cast = [person('Mia', ['mia1', 'mia2']), person('Leo', ['leo']), person('Ana Lu', ['ana'])];
const named = (...characters: string[]) => ({ characters, sceneDescription: '' });

test("photos are those of whoever is in the scene, the novela's own first, three at most", () => {
  expect(choosePhotos([], cast, named('leo'))).toEqual(['leo']);
  expect(choosePhotos(['own'], cast, named('Mia', 'Leo'))).toEqual(['own', 'mia1', 'mia2']);
  expect(choosePhotos(['own'], cast, named('Nobody'))).toEqual(['own']);
});

test('before a scene is written, whoever is spoken of is in it', () => {
  const told = (sceneDescription: string) => ({ characters: [], sceneDescription });
  expect(choosePhotos([], cast, told('Ana Lu, alone at sea.'))).toEqual(['ana']);
  expect(choosePhotos([], cast, told('Leonor sails away.'))).toEqual([]);
});
