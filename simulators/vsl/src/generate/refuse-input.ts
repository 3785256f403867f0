type Rule = { readonly key: string; readonly values: readonly (string | number)[] };

const WAN_SIZES = ['1280*720', '720*1280', '1920*1080', '1080*1920'];
const VEO: readonly Rule[] = [
  { key: 'aspect_ratio', values: ['16:9', '9:16'] },
  { key: 'duration', values: [4, 6, 8] },
  { key: 'resolution', values: ['720p', '1080p'] },
];

const RULES: Record<string, readonly Rule[]> = {
  'veo-3.1': VEO,
  'veo-3.1-fast': VEO,
  'wan-2.5-t2v': [
    { key: 'duration', values: [5, 10] },
    { key: 'size', values: ['832*480', '480*832', ...WAN_SIZES] },
  ],
  'wan-2.5-t2v-fast': [
    { key: 'duration', values: [5, 10] },
    { key: 'size', values: WAN_SIZES },
  ],
};

const BOUNDS: Record<string, readonly { key: string; least: number; most: number }[]> = {
  'flux-schnell': [
    { key: 'num_inference_steps', least: 1, most: 4 },
    { key: 'num_outputs', least: 1, most: 4 },
  ],
  sdxl: [
    { key: 'num_inference_steps', least: 1, most: 500 },
    { key: 'num_outputs', least: 1, most: 4 },
  ],
};

/**
 * What Replicate says about an input the gateway let through: its `detail` text (422), or undefined when it is fine.
 * Values are compared with their type, so the text "8" is no duration. Unknown keys are not refused.
 */
export function refuseInput(modelId: string, input: Record<string, unknown>): string | undefined {
  const lines = [...refuseValues(modelId, input), ...refuseBounds(modelId, input)];
  return lines.length === 0 ? undefined : `${lines.join('\n')}\n`;
}

function refuseValues(modelId: string, input: Record<string, unknown>): string[] {
  return (RULES[modelId] ?? []).flatMap(({ key, values }) => {
    const value = input[key];
    if (value === undefined || values.some((allowed) => allowed === value)) return [];
    const listed = values
      .map((allowed) => (typeof allowed === 'string' ? `"${allowed}"` : allowed))
      .join(', ');
    return [`- input.${key}: ${key} must be one of the following: ${listed}`];
  });
}

function refuseBounds(modelId: string, input: Record<string, unknown>): string[] {
  return (BOUNDS[modelId] ?? []).flatMap(({ key, least, most }) => {
    const value = Number(input[key] ?? least);
    if (value > most) return [`- input.${key}: Must be less than or equal to ${most}`];
    return value < least ? [`- input.${key}: Must be greater than or equal to ${least}`] : [];
  });
}
