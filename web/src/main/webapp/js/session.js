import {Refusal, call, newKey} from './api.js';

/**
 * Who is signed in, in this window.
 *
 * The access token lives in memory only. The refresh token lies in `sessionStorage`: without it a reload would sign one
 * out, and there, unlike in `localStorage`, it is this window's alone, so two windows can be two people, and gone with
 * the window. It is good once. The key of a refresh is kept beside it before it is sent: a refresh whose answer was lost
 * is repeated under the same key and not taken for a thief's.
 */
const PLACE = 'onecamp.refresh';
const EARLY_MS = 30_000;

export class Session {
    #tokens;
    #goodUntil;
    #renewing = null;
    #ended;

    /** Called once, when the session is over. */
    whenEnded = () => {};

    constructor(tokens) {
        this.#accept(tokens);
        this.#ended = false;
    }

    static async register(account) {
        await call('POST', '/accounts', {body: account, key: newKey()});
        return Session.signIn(account.email, account.password);
    }

    static async signIn(email, password) {
        return new Session(await call('POST', '/sessions', {body: {email, password}, key: newKey()}));
    }

    /** The session that this window had before it was loaded anew; null where there was none or it is over. */
    static async restored() {
        if (!kept()) {
            return null;
        }
        try {
            return new Session(await exchanged());
        } catch (refused) {
            if (refused instanceof Refusal && refused.status < 500) {
                forget();
                return null;
            }
            throw refused;
        }
    }

    get person() {
        return this.#tokens.person;
    }

    /** Calls as the person. Renews the access token before it runs out, so that a refusal of it is news. */
    async call(method, path, options = {}) {
        const token = await this.token();
        try {
            return await call(method, path, {...options, token});
        } catch (refused) {
            if (refused instanceof Refusal && refused.status === 401) {
                this.over();
            }
            throw refused;
        }
    }

    /** A good access token. */
    async token() {
        if (Date.now() > this.#goodUntil - EARLY_MS) {
            this.#renewing ??= this.#renew().finally(() => (this.#renewing = null));
            await this.#renewing;
        }
        return this.#tokens.accessToken;
    }

    /** Ends the session at the product; if that cannot be reached, here at least. */
    async signOut() {
        try {
            await this.call('DELETE', '/sessions/current', {key: newKey()});
        } finally {
            this.over();
        }
    }

    /** The session is over, whoever ended it. */
    over() {
        if (!this.#ended) {
            this.#ended = true;
            forget();
            this.whenEnded();
        }
    }

    async #renew() {
        try {
            this.#accept(await exchanged());
        } catch (refused) {
            if (refused instanceof Refusal && refused.status < 500) {
                this.over();
            }
            throw refused;
        }
    }

    #accept(tokens) {
        this.#tokens = tokens;
        this.#goodUntil = Date.now() + tokens.expiresIn * 1000;
        keep({token: tokens.refreshToken});
    }
}

async function exchanged() {
    const {token, key = newKey()} = kept();
    keep({token, key});
    return call('POST', '/sessions/refresh', {body: {refreshToken: token}, key});
}

function kept() {
    return JSON.parse(sessionStorage.getItem(PLACE) ?? 'null');
}

function keep(refresh) {
    sessionStorage.setItem(PLACE, JSON.stringify(refresh));
}

function forget() {
    sessionStorage.removeItem(PLACE);
}
