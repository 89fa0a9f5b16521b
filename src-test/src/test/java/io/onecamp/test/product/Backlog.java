package io.onecamp.test.product;

/** A statement that says many things at once, as if every relay had been off meanwhile. */
final class Backlog {
    private Backlog() {}

    static String of(int messages, String conversation, String author, String text) {
        return """
                with said as (
                    select nextval('journal_id') as entry, gen_random_uuid() as id, g as seq,
                        date_trunc('milliseconds', now() - interval '1 hour') as at, c.workspace
                    from generate_series(1, %1$d) g cross join conversation c where c.id = '%2$s' order by g),
                written as (
                    select *, jsonb_build_object('card', jsonb_build_object(
                        'id', id, 'conversation', '%2$s', 'seq', seq, 'author', '%3$s', 'text', '%4$s ' || seq,
                        'attachments', '[]'::jsonb, 'createdAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                        'version', 1)) as payload, uuid_send(gen_random_uuid()) as salt
                    from said),
                entries as (
                    insert into journal (id, workspace, stream, kind, version, actor, at, payload, salt, digest)
                    select entry, workspace, 'conversation:%2$s', 'message.posted', 2, '%3$s', at, payload, salt,
                        sha256(salt || convert_to(payload::text, 'UTF8'))
                    from written),
                heads as (
                    insert into message (workspace, id, conversation, seq, author, version, created_at, content_entry,
                        entry, tally)
                    select workspace, id, '%2$s', seq, '%3$s', 1, at, entry, entry, '{}' from written),
                waiting as (
                    insert into pending (entry, stream) select entry, 'conversation:%2$s' from written),
                unplaced as (
                    insert into unnumbered (entry, stream) select entry, 'conversation:%2$s' from written)
                update conversation set last_seq = %1$d, last_at = now(), last_entry = (select max(entry) from written)
                where id = '%2$s'
                """.formatted(messages, conversation, author, text);
    }
}
