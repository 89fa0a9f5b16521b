import {byId, el} from './view/dom.js';

/** Makes a page for reading of the product's own description of its interface. */
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

async function begin() {
    try {
        const document = await (await fetch('api/v1/openapi', {credentials: 'omit'})).json();
        const groups = grouped(document);
        byId('operations').replaceChildren(...groups.map(([name, all]) => section(name, all)));
        byId('schemas').replaceChildren(...schemas(document));
        byId('reference-state').textContent = `${document.info.title} ${document.info.version}`;
        byId('filter').addEventListener('input', filter);
        if (location.hash) {
            byId(location.hash.slice(1))?.scrollIntoView();
        }
    } catch {
        byId('reference-state').textContent = 'The description cannot be had now. Load this page again in a moment.';
    }
}

/** The operations by the first word of their path. */
function grouped({paths}) {
    const groups = new Map();
    for (const [path, operations] of Object.entries(paths)) {
        const name = path.replace(/^\/api\/v1/, '').split('/')[1];
        const all = groups.get(name) ?? [];
        METHODS.filter((method) => operations[method]).forEach((method) =>
            all.push({path, method, operation: operations[method], shared: operations.parameters ?? []}),
        );
        groups.set(name, all);
    }
    return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

function section(name, all) {
    return el('section', {'aria-label': name}, el('h2', {id: name}, name), ...all.map(entry));
}

function entry({path, method, operation, shared}) {
    const parameters = [...shared, ...(operation.parameters ?? [])];
    return el(
        'details',
        {class: 'operation', 'data-words': `${method} ${path} ${operation.summary ?? ''}`.toLowerCase()},
        el(
            'summary',
            {},
            el('span', {class: `method ${method}`}, method.toUpperCase()),
            el('code', {}, path),
            el('span', {class: 'summary'}, operation.summary ?? ''),
        ),
        parameters.length > 0 && el('h3', {}, 'Parameters'),
        parameters.length > 0 && el('dl', {}, ...parameters.flatMap(parameter)),
        ...body(operation.requestBody),
        el('h3', {}, 'Answers'),
        el('dl', {}, ...Object.entries(operation.responses ?? {}).flatMap(answer)),
    );
}

function parameter({name, in: where, description, required, schema}) {
    return [
        el('dt', {}, el('code', {}, name), ` ${where}${required ? ', required' : ''}`),
        el('dd', {}, type(schema), description ? `: ${description}` : ''),
    ];
}

function body(request) {
    const media = Object.entries(request?.content ?? {});
    return media.length === 0
        ? []
        : [el('h3', {}, 'Body'), el('p', {}, ...media.flatMap(([name, {schema}]) => [el('code', {}, name), ' ', type(schema)]))];
}

function answer([status, {description, content}]) {
    const schema = Object.values(content ?? {})[0]?.schema;
    return [el('dt', {}, el('code', {}, status)), el('dd', {}, description ?? '', ' ', schema ? type(schema) : '')];
}

/** A schema in a few words, with a link to where it is described whole. */
function type(schema) {
    if (!schema) {
        return '';
    }
    if (schema.$ref) {
        const name = schema.$ref.split('/').at(-1);
        return el('a', {href: `#schema-${name}`}, name);
    }
    if (schema.type === 'array' || schema.items) {
        return el('span', {}, 'list of ', type(schema.items));
    }
    const several = schema.oneOf ?? schema.anyOf ?? schema.allOf;
    if (several) {
        return el('span', {}, ...several.flatMap((one, place) => (place === 0 ? [type(one)] : [' or ', type(one)])));
    }
    return [schema.type, schema.format && `(${schema.format})`, schema.enum?.map(String).join(' | ')]
        .flat()
        .filter(Boolean)
        .join(' ');
}

function schemas({components}) {
    const all = Object.entries(components?.schemas ?? {}).sort(([a], [b]) => a.localeCompare(b));
    return [
        el('h2', {id: 'schemas-title'}, 'What is sent and answered'),
        ...all.map(([name, schema]) =>
            el(
                'section',
                {class: 'schema', id: `schema-${name}`},
                el('h3', {}, name),
                schema.description && el('p', {}, schema.description),
                el('dl', {}, ...Object.entries(schema.properties ?? {}).flatMap(([field, one]) => property(field, one, schema))),
            ),
        ),
    ];
}

function property(field, one, {required = []}) {
    return [
        el('dt', {}, el('code', {}, field), required.includes(field) ? '' : ' optional'),
        el('dd', {}, type(one), one.description ? `: ${one.description}` : ''),
    ];
}

function filter(event) {
    const words = event.target.value.trim().toLowerCase();
    document.querySelectorAll('.operation').forEach((one) => (one.hidden = !one.dataset.words.includes(words)));
    document.querySelectorAll('#operations section').forEach((group) => {
        group.hidden = !group.querySelector('.operation:not([hidden])');
    });
}

begin();
