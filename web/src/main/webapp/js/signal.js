/** Tells whoever asked that something changed. Many changes in one turn are told once. */
export class Signal {
    #listeners = new Set();
    #due = false;

    /** @returns a function that ends it */
    on(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }

    tell() {
        if (this.#due) {
            return;
        }
        this.#due = true;
        queueMicrotask(() => {
            this.#due = false;
            this.#listeners.forEach((listener) => listener());
        });
    }
}
