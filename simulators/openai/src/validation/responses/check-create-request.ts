import { ApiError, badRequest } from '../../api-error.ts';
import { isRecord, type JsonRecord } from '../../json.ts';
import { expectKind } from '../expect.ts';
import { checkFields } from './check-fields.ts';
import { checkInput } from './check-input.ts';
import { checkKeys } from './check-keys.ts';
import { checkAnswerSchema, checkText } from './check-text.ts';
import { checkToolChoice } from './check-tool-choice.ts';
import { checkTools } from './check-tools.ts';

/**
 * The body of `POST /v1/responses` as an object that names a model.
 * @throws ApiError
 */
export function checkModelNamed(value: unknown): JsonRecord {
  if (!isRecord(value)) {
    throw badRequest('Invalid body: expected a JSON object.', null, 'invalid_type');
  }
  if (value['model'] === undefined || value['model'] === null) {
    throw badRequest("Missing required parameter: 'model'.", 'model', 'missing_required_parameter');
  }
  expectKind(value['model'], 'string', 'model');
  if (value['model'] === '') {
    throw new ApiError({
      status: 400,
      message: "The requested model '' does not exist.",
      param: 'model',
      code: 'model_not_found',
    });
  }
  return value;
}

/**
 * Everything else about the body that can be judged without the server's state, in the order the live API was seen
 * to judge it: unknown keys, shapes, schemas. One fault is answered at a time.
 * @throws ApiError
 */
export function checkCreateRequest(body: JsonRecord): void {
  checkKeys(body);
  checkInput(body);
  checkFields(body);
  checkText(body);
  checkTools(body);
  checkToolChoice(body);
  checkAnswerSchema(body);
}
