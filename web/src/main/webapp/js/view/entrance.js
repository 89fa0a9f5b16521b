import {Session} from '../session.js';
import {byId} from './dom.js';

/** Signing in and registering. */
export class Entrance {
    #form = byId('enter');
    #isNew = false;

    /** @param entered takes the session */
    constructor(entered) {
        byId('choose-sign-in').addEventListener('click', () => this.#choose(false));
        byId('choose-register').addEventListener('click', () => this.#choose(true));
        this.#form.addEventListener('submit', async (event) => {
            event.preventDefault();
            await this.#enter(entered);
        });
    }

    say(sentence) {
        byId('enter-refusal').textContent = sentence;
    }

    #choose(isNew) {
        this.#isNew = isNew;
        byId('choose-sign-in').setAttribute('aria-pressed', String(!isNew));
        byId('choose-register').setAttribute('aria-pressed', String(isNew));
        this.#form.querySelectorAll('.for-register').forEach((part) => (part.hidden = !isNew));
        this.#form.elements.password.autocomplete = isNew ? 'new-password' : 'current-password';
        byId('setup-code').hidden = true;
        byId('enter-button').textContent = isNew ? 'Register' : 'Sign in';
        this.say('');
        this.#form.elements[isNew ? 'name' : 'email'].focus();
    }

    async #enter(entered) {
        const button = byId('enter-button');
        const {name, email, password, setupCode} = Object.fromEntries(new FormData(this.#form));
        button.disabled = true;
        this.say('');
        try {
            const session = this.#isNew
                ? await Session.register({name, email, password, ...(setupCode ? {setupCode} : {})})
                : await Session.signIn(email, password);
            this.#form.reset();
            entered(session);
        } catch (refused) {
            this.say(refused.message);
            if (/setup/i.test(`${refused.code} ${refused.message}`)) {
                byId('setup-code').hidden = false;
            }
        } finally {
            button.disabled = false;
        }
    }
}
