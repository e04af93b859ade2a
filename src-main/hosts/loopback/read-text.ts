import type { IncomingMessage } from 'node:http';

/** Largest call accepted, in bytes: a list of 5,000 pupils or a logo, many times over. */
export const BODY_LIMIT = 64 * 1024 * 1024;

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'size' | 'text' };

/** Reads a body as UTF-8 up to BODY_LIMIT, announced or not; stops reading as soon as it is passed. */
export async function readText(request: IncomingMessage): Promise<ReadText> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) return { ok: false, why: 'size' };
  const parts: Buffer[] = [];
  let size = 0;
  // Destroying the request would take the connection, and the refusal, with it.
  const chunks: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const part of chunks) {
    size += part.length;
    if (size > BODY_LIMIT) return { ok: false, why: 'size' };
    parts.push(part);
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)) };
  } catch {
    // Not UTF-8: the caller is told.
    return { ok: false, why: 'text' };
  }
}
