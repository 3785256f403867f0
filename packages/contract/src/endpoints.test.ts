import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { createNovelaRequest } from './novelas.ts';
import { statusOf, takeStates } from './take-states.ts';
import { generateVideoRequest } from './video-requests.ts';

const table: [string, Endpoint][] = Object.entries(endpoints);

describe('endpoints', () => {
  it.each(table)('%s names every path parameter in its schema', (key, endpoint) => {
    const named = [...key.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(endpoint.params?.shape ?? {}).sort()).toEqual(named.sort());
  });

  it.each(table)('%s can be described as JSON Schema', (_key, endpoint) => {
    expect(z.toJSONSchema(endpoint.answer, { unrepresentable: 'throw' })).toHaveProperty('type', 'object');
  });

  it.each(table.filter(([, { paid }]) => paid))(
    '%s is paid, so it is a POST that can be refused for money',
    (key, endpoint) => {
      expect(key).toMatch(/^POST /);
      expect(endpoint.errors).toContain('budget_exceeded');
    },
  );
});

describe('requests', () => {
  it.each([
    [{ targetEpisodes: 6 }, 'title'],
    [{ title: '', targetEpisodes: 6 }, 'title'],
    [{ title: 'a\u0000b', targetEpisodes: 6 }, 'title'],
    [{ title: 'a\ud800b', targetEpisodes: 6 }, 'title'],
    [{ title: 'x'.repeat(501), targetEpisodes: 6 }, 'title'],
    [{ title: 'Sal', targetEpisodes: 0 }, 'targetEpisodes'],
    [{ title: 'Sal', targetEpisodes: 1.5 }, 'targetEpisodes'],
    [{ title: 'Sal', targetEpisodes: '3' }, 'targetEpisodes'],
    [{ title: 'Sal', targetEpisodes: 3, defaultModelId: 'gpt-99' }, 'defaultModelId'],
    [{ title: 'Sal', targetEpisodes: 3, masterSeed: 2 ** 40 }, 'masterSeed'],
    [
      { title: 'Sal', targetEpisodes: 3, referenceCharacterImages: ['javascript:alert(1)'] },
      'referenceCharacterImages',
    ],
    [
      { title: 'Sal', targetEpisodes: 3, referenceCharacterImages: ['http://169.254.169.254/x'] },
      'referenceCharacterImages',
    ],
    [
      { title: 'Sal', targetEpisodes: 3, referenceCharacterImages: ['https://127.0.0.1/x.png'] },
      'referenceCharacterImages',
    ],
    [
      { title: 'Sal', targetEpisodes: 3, referenceCharacterImages: ['https://localhost/x.png'] },
      'referenceCharacterImages',
    ],
    [
      { title: 'Sal', targetEpisodes: 3, referenceCharacterImages: ['https://user@e.com/x.png'] },
      'referenceCharacterImages',
    ],
  ])('refuses %j because of %s', (body, path) => {
    const result = createNovelaRequest.safeParse(body);
    expect(result.error?.issues.map((issue) => issue.path[0])).toContain(path);
  });

  it('refuses an override key it does not know', () => {
    const body = {
      episodeNumber: 1,
      sceneNumber: 1,
      sceneDescription: 'A pier.',
      parametersOverride: { quality: 'max' },
    };
    expect(generateVideoRequest.safeParse(body).success).toBe(false);
  });
});

describe('take states', () => {
  it('maps each of them to one public status', () => {
    expect(takeStates.map(statusOf)).not.toContain(undefined);
  });
});
