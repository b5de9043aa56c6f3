/** Why an answer did not come: no server, a refusal by it, or bytes that are not what was asked for. */
export type FailureKind = 'unreachable' | 'refused' | 'unreadable';

/** What went wrong with a request, in the terms the page shows. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly address: string;
  readonly status: number | null;

  constructor(kind: FailureKind, address: string, status: number | null = null, detail = '') {
    super(detail || kind);
    this.name = 'Failure';
    this.kind = kind;
    this.address = address;
    this.status = status;
  }
}
