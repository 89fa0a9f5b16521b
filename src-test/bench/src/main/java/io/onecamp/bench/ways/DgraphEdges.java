package io.onecamp.bench.ways;

import io.dgraph.DgraphProto.Mutation;
import io.dgraph.DgraphProto.NQuad;
import io.dgraph.DgraphProto.Operation;
import io.dgraph.DgraphProto.Request;
import io.dgraph.DgraphProto.Response;
import io.dgraph.DgraphProto.Value;
import io.onecamp.bench.data.Dataset;
import io.onecamp.bench.data.Member;
import io.onecamp.bench.data.Room;
import io.onecamp.bench.data.Said;
import io.onecamp.bench.data.Story;
import io.onecamp.bench.measure.Progress;
import io.onecamp.persistence.graph.dgraph.OpenedDgraph;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The large conversations as nodes and edges under predicates of their own, by blank nodes, in large requests. */
public final class DgraphEdges {
    private static final String SCHEMA = """
            bench.conversation: string @index(hash) .
            bench.chats: [uid] .
            bench.created: datetime @index(hour) .
            bench.seq: int .
            bench.text: string .
            bench.author: uid .
            bench.person: string @index(hash) .
            bench.name: string .
            bench.reaction: [uid] .
            bench.emoji: string .
            bench.at: string .
            bench.by: uid .
            bench.comment: [uid] .
            bench.attachment: [uid] .
            bench.file: string .
            """;

    private static final int QUADS_AT_ONCE = 8_000;

    private final OpenedDgraph dgraph;
    private final Dataset data;
    private final Progress progress;
    private final Map<String, String> uids = new HashMap<>();
    private Mutation.Builder batch = Mutation.newBuilder();
    private long messages;
    private int blank;

    public DgraphEdges(OpenedDgraph dgraph, Dataset data, Progress progress) {
        this.dgraph = dgraph;
        this.data = data;
        this.progress = progress;
    }

    /** Drops what an earlier attempt left, and loads all of it. */
    public void load() throws IOException, SQLException {
        // What is dropped must be known.
        dgraph.alter(Operation.newBuilder().setSchema(SCHEMA).build());
        for (String line : SCHEMA.lines().toList()) {
            String predicate = line.substring(0, line.indexOf(": "));
            dgraph.alter(Operation.newBuilder()
                    .setDropOp(Operation.DropOp.ATTR)
                    .setDropValue(predicate)
                    .build());
        }
        dgraph.alter(Operation.newBuilder().setSchema(SCHEMA).build());
        nodes();
        int large = data.large().size();
        data.playMessages(new Story() {
            @Override
            public void said(Room room, Said said) {
                if (room.number() < large) {
                    message(room, said);
                }
            }
        });
        send();
    }

    /** People and conversations first: everything else points to them. */
    private void nodes() {
        for (Room room : data.large()) {
            String node = "_:" + room.number();
            batch.addSet(text(node, "bench.conversation", room.id().value()));
            for (Member member : room.members()) {
                String person = "_:p" + member.number();
                batch.addSet(text(person, "bench.person", member.person().id().toString()));
                batch.addSet(text(person, "bench.name", member.person().name().value()));
            }
        }
        Map<String, String> made = send().getUidsMap();
        for (Room room : data.large()) {
            uids.put(room.id().value(), uid(made, Integer.toString(room.number())));
            room.members()
                    .forEach(member -> uids.put(member.person().id().toString(), uid(made, "p" + member.number())));
        }
    }

    private static String uid(Map<String, String> made, String blankNode) {
        String uid = made.get(blankNode);
        if (uid == null) {
            throw new IllegalStateException("Dgraph made no node " + blankNode);
        }
        return uid;
    }

    private String known(Object id) {
        return uids.getOrDefault(id.toString(), "");
    }

    private void message(Room room, Said said) {
        String node = next();
        batch.addSet(edge(known(room.id()), "bench.chats", node));
        batch.addSet(number(node, "bench.seq", said.card().seq().value()));
        batch.addSet(text(node, "bench.text", said.card().text()));
        batch.addSet(text(node, "bench.created", said.card().createdAt().toString()));
        batch.addSet(edge(node, "bench.author", known(said.card().author())));
        for (Said.Reaction reaction : said.reactions()) {
            String one = next();
            batch.addSet(edge(node, "bench.reaction", one));
            batch.addSet(text(one, "bench.emoji", reaction.emoji()));
            batch.addSet(text(one, "bench.at", reaction.at().toString()));
            batch.addSet(edge(one, "bench.by", known(reaction.person())));
        }
        for (Said.Remark remark : said.comments()) {
            String one = next();
            batch.addSet(edge(node, "bench.comment", one));
            batch.addSet(text(one, "bench.text", remark.text()));
            batch.addSet(edge(one, "bench.author", known(remark.author())));
        }
        for (String file : said.attachments()) {
            String one = next();
            batch.addSet(edge(node, "bench.attachment", one));
            batch.addSet(text(one, "bench.file", file));
        }
        messages++;
        if (batch.getSetCount() >= QUADS_AT_ONCE) {
            send();
        }
    }

    private String next() {
        return "_:n" + blank++;
    }

    private Response send() {
        Response response = dgraph.send(
                Request.newBuilder().addMutations(batch).setCommitNow(true).build());
        batch = Mutation.newBuilder();
        if (messages > 0) {
            progress.say("  %,d of %,d messages as edges"
                    .formatted(
                            messages,
                            data.large().stream().mapToInt(Room::messages).sum()));
        }
        return response;
    }

    private static NQuad text(String node, String predicate, String value) {
        return NQuad.newBuilder()
                .setSubject(node)
                .setPredicate(predicate)
                .setObjectValue(Value.newBuilder().setStrVal(value))
                .build();
    }

    private static NQuad number(String node, String predicate, long value) {
        return NQuad.newBuilder()
                .setSubject(node)
                .setPredicate(predicate)
                .setObjectValue(Value.newBuilder().setIntVal(value))
                .build();
    }

    private static NQuad edge(String node, String predicate, String to) {
        return NQuad.newBuilder()
                .setSubject(node)
                .setPredicate(predicate)
                .setObjectId(to)
                .build();
    }
}
