import { checkReferences } from './check-references.ts';
import { isWebAddress } from './is-web-address.ts';
import type { CheckedParameter, ModelCard } from './models.ts';

type Parameters = Record<string, unknown>;

/**
 * Checks what a caller sent exactly as the gateway does, in its order, and fills the model's defaults.
 * `duration` and the `resolution` of veo are deliberately not looked at: the gateway passes them on unseen.
 * @throws Error whose message is the `details` of the 400 answer.
 */
export function checkParameters(card: ModelCard, sent: Parameters): Parameters {
  const merged = { ...card.defaults, ...sent };
  refuseUnknown(card, sent);
  refuseMissing(card, merged);
  if (card.takesImages) checkImages(merged['image_input']);
  if (card.takesAudio) checkAudio(merged['audio']);
  if (card.takesReferences) checkReferences(merged);
  checkSize(card, merged['size']);
  for (const [key, value] of Object.entries(merged)) {
    const rule = card.checked[key];
    if (rule) checkOne(key, value, rule);
  }
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null && value !== undefined),
  );
}

function refuseUnknown(card: ModelCard, sent: Parameters): void {
  const known = [...card.accepts, ...Object.keys(card.checked)];
  const unknown = Object.keys(sent).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`Unsupported parameters: ${unknown.join(', ')}`);
}

function refuseMissing(card: ModelCard, merged: Parameters): void {
  const missing = card.requires.filter((key) => !merged[key]);
  if (missing.length > 0) throw new Error(`Missing required parameters: ${missing.join(', ')}`);
}

function checkImages(images: unknown): void {
  if (!images) return;
  if (!Array.isArray(images)) throw new Error('image_input must be an array of URLs for this model');
  if (images.length === 0) throw new Error('image_input array cannot be empty');
  if (images.length > 10) throw new Error('Maximum 10 images allowed in image_input array');
  images.forEach((url, place) => {
    if (!isWebAddress(url)) throw new Error(`Invalid URL at image_input[${place}]: ${url}`);
  });
}

function checkAudio(audio: unknown): void {
  if (!audio) return;
  if (!isWebAddress(audio)) throw new Error('audio parameter must be a valid URL');
  const ending = String(audio).toLowerCase();
  if (!ending.endsWith('.wav') && !ending.endsWith('.mp3')) throw new Error('audio must be one of: wav, mp3');
}

function checkSize(card: ModelCard, size: unknown): void {
  if (!size || typeof card.price === 'number') return;
  const sizes = Object.keys(card.price.perSecond);
  if (sizes.includes(String(size))) return;
  throw new Error(`Invalid resolution "${size}". Valid options: ${sizes.join(', ')}`);
}

function checkOne(key: string, value: unknown, rule: CheckedParameter): void {
  if (rule.type === 'integer') {
    checkInteger(key, value, rule);
    return;
  }
  if (typeof value !== rule.type) {
    throw new Error(`Parameter "${key}" must be of type ${rule.type}, got ${typeof value}`);
  }
  if (rule.type === 'string' && rule.oneOf && !rule.oneOf.includes(String(value))) {
    throw new Error(`Parameter "${key}" must be one of: ${rule.oneOf.join(', ')}`);
  }
}

function checkInteger(key: string, value: unknown, rule: { least: number; most: number }): void {
  if (!Number.isInteger(value)) throw new Error(`Parameter "${key}" must be an integer`);
  if (Number(value) < rule.least) throw new Error(`Parameter "${key}" must be >= ${rule.least}`);
  if (Number(value) > rule.most) throw new Error(`Parameter "${key}" must be <= ${rule.most}`);
}
