/** One take as the database has it, for the checker. */
export interface TakeFacts {
  readonly id: string;
  readonly video_id: string;
  readonly state: string;
  readonly seed: number;
  readonly error_code: string | null;
  readonly estimated: number;
  readonly conversation_id: string;
  readonly provider_job_id: string | null;
  readonly media_id: string | null;
  readonly keys: readonly string[];
  readonly bytes: number | null;
}
