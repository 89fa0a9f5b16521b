import {byId, el, notice} from './dom.js';

/** The dialog that finds people and opens a conversation with those chosen. */
export class PeopleDialog {
    #session;
    #opens;
    #enters;
    #chosen = new Map();
    #found = [];
    #asked = 0;
    #dialog = byId('people');

    /** @param opens takes the ids of the people chosen, answers the conversation; `enters` goes there */
    constructor(session, opens, enters) {
        this.#session = session;
        this.#opens = opens;
        this.#enters = enters;
        this.input = el('input', {
            type: 'search',
            placeholder: 'Name',
            autocomplete: 'off',
            'aria-label': 'Find people by name',
            oninput: () => this.#find(),
            onkeydown: (event) => this.#key(event),
        });
        this.chips = el('div', {class: 'chips', 'aria-label': 'Chosen', role: 'group'});
        this.list = el('ul', {class: 'found'});
        this.state = el('p', {class: 'hint', role: 'status'});
        this.start = el('button', {type: 'submit', class: 'primary'}, 'Open conversation');
        this.#dialog.replaceChildren(
            el(
                'form',
                {method: 'dialog', onsubmit: (event) => this.#submit(event)},
                el('h2', {id: 'people-title'}, 'New conversation'),
                el('p', {class: 'hint'}, 'One other person, or up to 49 for a group; nobody for a place of your own.'),
                this.chips,
                this.input,
                this.state,
                this.list,
                el(
                    'div',
                    {class: 'row'},
                    el('button', {type: 'button', class: 'quiet', onclick: () => this.#dialog.close()}, 'Cancel'),
                    this.start,
                ),
            ),
        );
    }

    show() {
        if (this.#dialog.open) {
            return;
        }
        this.#chosen.clear();
        this.input.value = '';
        this.#dialog.showModal();
        this.input.focus();
        this.#render();
        this.#find();
    }

    /** Only the newest question's answer is shown, whatever order they come in. */
    async #find() {
        const asked = ++this.#asked;
        try {
            const query = encodeURIComponent(this.input.value.trim().slice(0, 200));
            const {people} = await this.#session.call('GET', `/people?limit=20&q=${query}`);
            if (asked === this.#asked) {
                this.#found = people.filter((person) => person.active && person.id !== this.#session.person.id);
                this.state.textContent = this.#found.length === 0 ? 'Nobody of that name.' : '';
                this.#render();
            }
        } catch (failed) {
            this.state.textContent = failed.message;
        }
    }

    /** Enter chooses the first one found; with nothing typed it opens the conversation, as in any form. */
    #key(event) {
        if (event.key !== 'Enter' || this.input.value.trim() === '') {
            return;
        }
        event.preventDefault();
        const first = this.#found.find((person) => !this.#chosen.has(person.id));
        if (first && first.name.toLowerCase().includes(this.input.value.trim().toLowerCase())) {
            this.#choose(first);
        }
    }

    #choose(person) {
        if (!this.#chosen.delete(person.id)) {
            this.#chosen.set(person.id, person);
        }
        this.input.value = '';
        this.input.focus();
        this.#render();
        this.#find();
    }

    async #submit(event) {
        event.preventDefault();
        this.start.disabled = true;
        try {
            const room = await this.#opens([...this.#chosen.keys()]);
            // Closing gives the focus back to where it was, so it comes before going anywhere.
            this.#dialog.close();
            this.#enters(room.id);
        } catch (failed) {
            notice(failed.message);
        } finally {
            this.start.disabled = false;
        }
    }

    #render() {
        this.chips.replaceChildren(
            ...[...this.#chosen.values()].map((person) =>
                el(
                    'button',
                    {type: 'button', class: 'chip', 'aria-label': `Leave ${person.name} out`, onclick: () => this.#choose(person)},
                    `${person.name} ×`,
                ),
            ),
        );
        this.list.replaceChildren(
            ...this.#found.map((person) =>
                el(
                    'li',
                    {},
                    el(
                        'button',
                        {
                            type: 'button',
                            'aria-pressed': String(this.#chosen.has(person.id)),
                            onclick: () => this.#choose(person),
                        },
                        person.name,
                    ),
                ),
            ),
        );
    }
}
