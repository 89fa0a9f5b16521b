import {newKey, Refusal, Unreachable} from './api.js';

/**
 * Sends a file. An XMLHttpRequest, because `fetch` does not tell how far it has come.
 *
 * @param progress is told a number from 0 to 1
 * @returns `{done, cancel}`; `done` promises the file as the product describes it
 */
export function upload(session, file, progress) {
    const request = new XMLHttpRequest();
    const done = session.token().then(
        (token) =>
            new Promise((resolve, reject) => {
                const form = new FormData();
                form.append('file', file, file.name);
                request.open('POST', '/api/v1/files');
                request.setRequestHeader('Authorization', `Bearer ${token}`);
                request.setRequestHeader('Idempotency-Key', newKey());
                request.upload.onprogress = ({loaded, total}) => progress(total > 0 ? loaded / total : 0);
                request.onload = () => {
                    const answer = parsed(request.responseText);
                    if (request.status < 300) {
                        resolve(answer);
                    } else {
                        reject(new Refusal(request.status, answer));
                    }
                };
                request.onerror = () => reject(new Unreachable());
                request.onabort = () => reject(new Unreachable());
                request.send(form);
            }),
    );
    return {done, cancel: () => request.abort()};
}

function parsed(text) {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}
