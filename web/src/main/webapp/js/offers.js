import {call} from './api.js';

/** What this product can do, as its own description says: the page shows no control that would lead to a 404. */
export async function offers() {
    const {paths} = await call('GET', '/openapi');
    const has = (path, method) => Boolean(paths[path]?.[method] ?? paths[`/api/v1${path}`]?.[method]);
    return {
        reactions: has('/messages/{id}/reactions/{emoji}', 'put'),
        comments: has('/messages/{id}/comments', 'post'),
        files: has('/files', 'post'),
        search: has('/search', 'get'),
    };
}
