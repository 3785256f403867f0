import { isWebAddress } from './is-web-address.ts';

/**
 * Reference pictures of veo-3.1: 1 to 3 addresses, only with 16:9 and the number 8 as duration (the text "8" is refused).
 * @throws Error whose message is the `details` of the 400 answer.
 */
export function checkReferences(merged: Record<string, unknown>): void {
  const references = merged['reference_images'];
  if (!references) return;
  if (!Array.isArray(references)) throw new Error('reference_images must be an array of URLs');
  if (references.length < 1) throw new Error('reference_images array must have at least 1 image(s)');
  if (references.length > 3) throw new Error('Maximum 3 images allowed in reference_images array');
  references.forEach((url, place) => {
    if (!isWebAddress(url)) throw new Error(`Invalid URL at reference_images[${place}]: ${url}`);
  });
  if (merged['aspect_ratio'] !== '16:9') {
    throw new Error('When using reference_images, aspect_ratio must be "16:9"');
  }
  if (merged['duration'] !== 8) {
    throw new Error('When using reference_images, duration must be 8 seconds');
  }
}
