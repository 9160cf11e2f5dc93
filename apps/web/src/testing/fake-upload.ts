/** An upload whose progress the test controls. */
export class FakeUpload extends EventTarget {
  static last: FakeUpload;
  readonly upload = new EventTarget();
  status = 0;
  response: unknown = null;
  aborted = false;
  sent: FormData | null = null;
  constructor() {
    super();
    FakeUpload.last = this;
  }
  readonly headers: Record<string, string> = {};
  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send(body: FormData) {
    this.sent = body;
  }
  abort() {
    this.aborted = true;
    this.dispatchEvent(new Event('abort'));
  }
  progress(loaded: number, total: number) {
    this.upload.dispatchEvent(new ProgressEvent('progress', { loaded, total }));
  }
  answer(status: number, response: unknown) {
    Object.assign(this, { status, response });
    this.dispatchEvent(new Event('load'));
  }
}
