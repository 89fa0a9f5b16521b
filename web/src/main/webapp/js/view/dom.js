/**
 * Makes elements. Text always becomes a text node: nothing in this page turns a string into markup.
 */

/** An element with attributes, listeners (`onclick`) and children; what is null or false is left out. */
export function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === undefined || value === null || value === false) {
            continue;
        }
        if (name.startsWith('on')) {
            element.addEventListener(name.slice(2), value);
        } else {
            element.setAttribute(name, value === true ? '' : value);
        }
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

export function byId(id) {
    return document.getElementById(id);
}

/** Makes these the children, in this order. Whoever stands right is not touched, so keeps focus and scroll position. */
export function arrange(parent, children) {
    const wanted = new Set(children);
    for (const child of [...parent.childNodes]) {
        if (!wanted.has(child)) {
            child.remove();
        }
    }
    children.forEach((child, place) => {
        if (parent.childNodes[place] !== child) {
            parent.insertBefore(child, parent.childNodes[place] ?? null);
        }
    });
}

/** A sentence that goes away by itself. */
export function notice(sentence) {
    const line = el('p', {class: 'notice'}, sentence);
    byId('notices').append(line);
    setTimeout(() => line.remove(), 6000);
}
