import { isRecord, type JsonRecord } from '../json.ts';
import { fitToSchema } from '../schema/fit-to-schema.ts';
import type { Brief } from './brief.ts';
import { fittingOf } from './fitting-of.ts';
import { composeDraft } from './novela/compose-draft.ts';
import { createRandom } from './random.ts';
import { composeErrorReport } from './report/compose-error-report.ts';
import { composeValidation } from './report/compose-validation.ts';
import { composeSceneFromBrief } from './scene/compose-scene-from-brief.ts';

type Composer = (brief: Brief, seed: number) => unknown;

const COMPOSERS: ReadonlyArray<readonly [name: RegExp, mark: string, composer: Composer]> = [
  [/novela_?draft/i, 'firstEpisodeScenes', composeDraft],
  [/scene_?script/i, 'slugline', composeSceneFromBrief],
  [/validation/i, 'validation', composeValidation],
  [/error_?report/i, 'errorAnalysis', composeErrorReport],
];

/** Who writes this answer: by the format's name, else by a property only that answer has. */
function composerOf(name: string, schema: JsonRecord): Composer | undefined {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const found =
    COMPOSERS.find(([pattern]) => pattern.test(name)) ?? COMPOSERS.find(([, mark]) => mark in properties);
  return found?.[2];
}

/** An answer for any JSON Schema: composed where the crew knows the kind, made from the request where not. */
export function composeJson(name: string, schema: JsonRecord, brief: Brief, seed: number): unknown {
  const suggestion = composerOf(name, schema)?.(brief, seed);
  return fitToSchema(schema, suggestion, fittingOf(brief, createRandom(seed)));
}
