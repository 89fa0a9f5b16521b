/** Calls of the public interface: what comes back is JSON, or a refusal with its code and sentence. */

const BASE = new URL('/api/v1', location.href).href;

/** The product refused. `code` is stable, `detail` is for people. */
export class Refusal extends Error {
    constructor(status, problem) {
        super(sentence(problem) ?? `The product answered ${status}.`);
        this.status = status;
        this.code = problem?.code ?? 'unknown';
        this.errors = problem?.errors ?? [];
    }
}

/** No answer came: whether anything happened is not known. */
export class Unreachable extends Error {
    constructor() {
        super('The product cannot be reached.');
    }
}

/** A fresh Idempotency-Key. Not `crypto.randomUUID`: browsers keep that from pages without TLS. */
export function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Sends a call; `{body, key, token, version}` are all optional. Null where the answer has no body. */
export async function call(method, path, {body, key, token, version} = {}) {
    const headers = {Accept: 'application/json, application/problem+json'};
    const isForm = body instanceof FormData;
    if (body !== undefined && !isForm) {
        headers['Content-Type'] = 'application/json';
    }
    if (key) {
        headers['Idempotency-Key'] = key;
    }
    if (token) {
        headers.Authorization = `Bearer ${token}`;
    }
    if (version !== undefined) {
        headers['If-Match'] = `"${version}"`;
    }
    const answer = await send(BASE + path, {
        method,
        headers,
        body: body === undefined || isForm ? body : JSON.stringify(body),
        credentials: 'omit',
    });
    const text = await read(answer);
    const json = parsed(text);
    if (!answer.ok) {
        throw new Refusal(answer.status, json);
    }
    return json;
}

async function send(address, request) {
    try {
        return await fetch(address, request);
    } catch {
        throw new Unreachable();
    }
}

/** An answer that breaks off is no answer. */
async function read(answer) {
    try {
        return await answer.text();
    } catch {
        throw new Unreachable();
    }
}

function parsed(text) {
    try {
        return text === '' ? null : JSON.parse(text);
    } catch {
        return null;
    }
}

function sentence(problem) {
    if (!problem) {
        return null;
    }
    const fields = (problem.errors ?? []).map((error) => `${error.field} ${error.reason}`);
    return fields.length > 0 ? `${fields.join('; ')}.` : problem.detail;
}
