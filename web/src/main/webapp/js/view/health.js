import {arrange, byId, el} from './dom.js';

const EVERY_MS = 5000;

/** The five, in the order in which data flow; the names under which the product may report each. */
const STORES = [
    {title: 'PostgreSQL', does: 'decides, and keeps the journal', names: ['postgresql', 'postgres']},
    {title: 'Graph', does: 'tells what was said', names: ['graph', 'dgraph']},
    {title: 'Redis', does: 'caches, and wakes other nodes', names: ['redis', 'cache']},
    {title: 'S3', does: 'keeps the bytes of files', names: ['s3', 'files', 'blobs', 'minio']},
    {title: 'OpenSearch', does: 'finds', names: ['opensearch', 'search']},
];

/** Shows how the stores are, and asks again every few seconds while somebody can see it. */
export class Health {
    #lines = STORES.map((store) => line(store));
    #summary = el('p', {class: 'health-summary', role: 'status'});

    constructor() {
        this.node = el('div', {class: 'health'}, this.#summary, el('ul', {}, ...this.#lines.map(({node}) => node)));
        this.#ask();
    }

    /** Puts it there; it is in one place at a time. */
    into(id) {
        arrange(byId(id), [this.node]);
    }

    async #ask() {
        if (!document.hidden) {
            this.#show(await asked());
        }
        setTimeout(() => this.#ask(), EVERY_MS);
    }

    #show(ready) {
        const stores = ready?.stores ?? [];
        const away = this.#lines.filter(({show, names}) => show(stores.find((one) => names.includes(one.store)), ready));
        const word = !ready ? 'not reachable' : ready.status !== 'ready' ? ready.status : away.length ? `${away.length} away` : 'all well';
        this.#summary.textContent = ready?.reason ?? (ready ? '' : 'The product cannot be reached.');
        byId('chat-health-word').textContent = word;
    }
}

function line({title, does, names}) {
    const state = el('span', {class: 'state', 'data-state': 'unknown'}, 'asking');
    const detail = el('span', {class: 'detail'}, does);
    const node = el('li', {}, el('span', {class: 'store'}, title), state, detail);
    /** @returns whether it is away */
    const show = (told, ready) => {
        const word = told?.state ?? (ready ? 'not reported' : 'unknown');
        state.textContent = word;
        state.dataset.state = told ? told.state : 'unknown';
        detail.textContent = told?.state === 'down' && told.detail ? told.detail : does;
        node.title = told?.detail ?? '';
        return told?.state === 'down';
    };
    return {node, names, show};
}

/** Null where no answer came. A product that is not ready says so with 503, and tells the same. */
async function asked() {
    try {
        return await (await fetch('/api/v1/health/ready', {credentials: 'omit'})).json();
    } catch {
        return null;
    }
}
