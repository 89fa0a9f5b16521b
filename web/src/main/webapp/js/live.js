import {Refusal, newKey} from './api.js';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const PING_MS = 45_000;
const PATIENCE_MS = 15_000;

/**
 * The socket, opened again for as long as the session lasts. Each time it resumes after the last position it was told;
 * where it has none, or was told of a gap, everything is to be fetched anew, which is what `refetch` is for.
 */
export class Live {
    #session;
    #hears;
    #socket = null;
    #opening = false;
    #position = null;
    #wait = FIRST_WAIT_MS;
    #timer = null;
    #ping = null;
    #patience = null;
    #closed = false;

    /** @param hears `{event(frame), refetch(), connected(), away()}` */
    constructor(session, hears) {
        this.#session = session;
        this.#hears = hears;
        this.online = () => this.#again(0);
        this.offline = () => this.#cut();
        addEventListener('online', this.online);
        addEventListener('offline', this.offline);
        this.#open();
    }

    close() {
        this.#closed = true;
        removeEventListener('online', this.online);
        removeEventListener('offline', this.offline);
        this.#cut();
        clearTimeout(this.#timer);
    }

    async #open() {
        this.#opening = true;
        try {
            const {ticket} = await this.#session.call('POST', '/live/tickets', {key: newKey()});
            if (this.#closed) {
                return;
            }
            const address = new URL(`/live?ticket=${encodeURIComponent(ticket)}`, location.href);
            address.protocol = address.protocol.replace('http', 'ws');
            const socket = new WebSocket(address, 'onecamp.v1');
            this.#socket = socket;
            socket.onmessage = (message) => socket === this.#socket && this.#take(JSON.parse(message.data));
            socket.onclose = () => socket === this.#socket && this.#cut();
            this.#waitForWord();
        } catch (failed) {
            if (!(failed instanceof Refusal && failed.status === 401)) {
                this.#cut();
            }
        } finally {
            this.#opening = false;
        }
    }

    #take(frame) {
        this.#waitForWord();
        switch (frame.frame) {
            case 'hello':
                this.#begin(frame.position);
                break;
            case 'event':
                this.#position = Math.max(this.#position, frame.position);
                this.#hears.event(frame);
                break;
            case 'gap':
                this.#position = frame.from;
                this.#hears.refetch();
                break;
            case 'bye':
                if (frame.reason === 'session_ended') {
                    this.close();
                    this.#session.over();
                }
                break;
            default:
            // A pong, or something that a newer product says.
        }
    }

    #begin(position) {
        this.#wait = FIRST_WAIT_MS;
        const isFirst = this.#position === null;
        this.#position ??= position;
        this.#socket.send(JSON.stringify({frame: 'resume', position: this.#position}));
        if (isFirst) {
            this.#hears.refetch();
        }
        this.#hears.connected();
    }

    /** A socket that says nothing, not even to a ping, is dead, whatever the network believes. */
    #waitForWord() {
        clearTimeout(this.#ping);
        clearTimeout(this.#patience);
        this.#ping = setTimeout(() => {
            if (this.#socket?.readyState === WebSocket.OPEN) {
                this.#socket.send('{"frame":"ping"}');
            }
            this.#patience = setTimeout(() => this.#cut(), PATIENCE_MS);
        }, PING_MS);
    }

    #cut() {
        clearTimeout(this.#ping);
        clearTimeout(this.#patience);
        const socket = this.#socket;
        this.#socket = null;
        socket?.close();
        if (!this.#closed) {
            this.#hears.away();
            this.#again(this.#wait * (0.5 + Math.random()));
            this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
        }
    }

    #again(delay) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
            if (!this.#closed && !this.#opening && this.#socket === null) {
                this.#open();
            }
        }, delay);
    }
}
