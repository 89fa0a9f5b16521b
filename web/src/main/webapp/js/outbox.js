import {newKey} from './api.js';
import {Signal} from './signal.js';

/**
 * What one said in a conversation and the product has not acknowledged yet. Each has a key for its whole life, so
 * however often it is tried it is there once. One is sent at a time, so that their order holds.
 *
 * An event may tell of a message before its answer comes, or though the answer was lost. Then the echo steps aside for
 * it (`arrived`); the answer, which alone knows, has the last word.
 */
export class Outbox {
    changed = new Signal();
    #send;
    #acknowledged;
    #echoes = [];
    #made = new Set();
    #last = Promise.resolve();

    /**
     * @param send takes `(content, key)`, answers what was made of it
     * @param acknowledged is told what was made, at once
     */
    constructor(send, acknowledged) {
        this.#send = send;
        this.#acknowledged = acknowledged;
    }

    /** Those to be shown. */
    echoes() {
        return this.#echoes.filter((echo) => echo.arrived === null);
    }

    post(content) {
        const echo = {key: newKey(), content, state: 'sending', reason: '', arrived: null, at: new Date()};
        this.#echoes.push(echo);
        this.#queue(echo);
    }

    retry(echo) {
        if (echo.state === 'failed') {
            this.#queue(echo);
        }
    }

    discard(echo) {
        this.#echoes = this.#echoes.filter((one) => one !== echo);
        this.changed.tell();
    }

    /** Something of one's own arrived by an event: the oldest echo that says the same steps aside. */
    arrived(made) {
        const isKnown = this.#made.has(made.id) || this.#echoes.some((echo) => echo.arrived === made.id);
        const same = this.#echoes.filter((echo) => echo.arrived === null && echo.content.text === made.text);
        const echo = same.find((one) => one.state === 'sending') ?? same[0];
        if (!isKnown && echo) {
            echo.arrived = made.id;
            this.changed.tell();
        }
    }

    #queue(echo) {
        echo.state = 'sending';
        echo.reason = '';
        this.changed.tell();
        this.#last = this.#last.then(() => this.#try(echo));
    }

    async #try(echo) {
        try {
            const made = await this.#send(echo.content, echo.key);
            this.#made.add(made.id);
            this.#echoes
                .filter((other) => other !== echo && other.arrived === made.id)
                .forEach((other) => (other.arrived = null));
            this.#echoes = this.#echoes.filter((other) => other !== echo);
            this.#acknowledged(made);
        } catch (failed) {
            echo.state = 'failed';
            echo.reason = failed.message;
        }
        this.changed.tell();
    }
}
