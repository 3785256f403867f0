/** Which door of the simulator a wire fault waits at. */
export type Door = 'generate' | 'status' | 'media';

/** Faults of the wire: what the caller sees instead of, or before, the true answer. */
export type WireFault =
  | { readonly kind: 'gateway-timeout'; readonly afterMs?: number }
  | { readonly kind: 'bad-gateway'; readonly source?: 'gateway' | 'replicate'; readonly details?: string }
  | { readonly kind: 'throttled'; readonly source?: 'gateway' | 'quota' | 'lambda' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'server-error' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  | {
      readonly kind: 'garbage';
      readonly status?: number;
      readonly body?: string;
      readonly contentType?: string;
    }
  | { readonly kind: 'no-job-id' };

/** Faults of the job a generate request creates. `failed` takes a Replicate code or a whole error text; it is billed only when `charged`. */
export type JobFault =
  | { readonly kind: 'stuck' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error?: string; readonly charged?: boolean };

/** Faults of the stored result. */
export type FileFault = {
  readonly kind: 'file-missing' | 'file-truncated' | 'file-wrong-type' | 'file-archived';
};

/** Limits a fault to requests that match everything named here. */
export type Where = {
  readonly userId?: string;
  readonly modelId?: string;
  readonly jobId?: string;
  readonly promptIncludes?: string;
  /** The seed of the request that ordered the job. */
  readonly seed?: number;
};

/**
 * A scripted fault. It waits at `on` (default `generate`; job and file faults always there) and is used up after
 * `times` matching requests (default 1; `'always'` never ends). `skip` lets that many matching requests pass first.
 */
export type Fault = (WireFault | JobFault | FileFault) & {
  readonly on?: Door;
  readonly times?: number | 'always';
  readonly skip?: number;
  readonly where?: Where;
};

const JOB_KINDS = ['stuck', 'cancelled', 'failed'];

export function isJobFault(fault: Fault): fault is Fault & JobFault {
  return JOB_KINDS.includes(fault.kind);
}

export function isFileFault(fault: Fault): fault is Fault & FileFault {
  return fault.kind.startsWith('file-');
}

export function isWireFault(fault: Fault): fault is Fault & WireFault {
  return !isJobFault(fault) && !isFileFault(fault);
}
