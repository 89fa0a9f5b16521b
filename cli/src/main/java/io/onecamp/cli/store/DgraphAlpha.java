package io.onecamp.cli.store;

import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.process.Launch;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Http;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Dgraph's data server. Every acknowledged write is on disk before it is acknowledged. */
final class DgraphAlpha implements Program {
    static final String NAME = "dgraph-alpha";

    private final Installation installation;
    private final DgraphProgram dgraph;
    private final DgraphPorts ports;

    DgraphAlpha(Installation installation, DgraphProgram dgraph) {
        this.installation = installation;
        this.dgraph = dgraph;
        this.ports = DgraphPorts.of(installation);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return dgraph.title() + ", alpha";
    }

    @Override
    public int port() {
        return ports.alphaGrpc();
    }

    @Override
    public Launch prepare(Supplies supplies) throws IOException {
        Path folder = installation.data().at(NAME);
        List<String> words = List.of(
                dgraph.file().toString(),
                "alpha",
                "--port_offset=" + ports.offset(),
                "--bindall=false",
                "--my=localhost:" + ports.alphaInternal(),
                "--zero=localhost:" + ports.zeroGrpc(),
                "--postings=p",
                "--wal=w",
                "--tmp=t",
                "--survive=filesystem",
                "--security=whitelist=127.0.0.1,::1;",
                "--limit=mutations=strict; query-timeout=5s; txn-abort-after=1m; type-filter-uid-limit=1000;",
                "--cache=size-mb=256; percentage=40,40,20;",
                "--badger=memtablesize=16777216; nummemtables=2; numcompactors=2; valuelogfilesize=67108863;",
                "--telemetry=reports=false; sentry=false;");
        return new Launch(
                "dgraph",
                words,
                Map.of("GOMEMLIMIT", "900MiB"),
                folder,
                installation.data().log(NAME));
    }

    /** Alpha calls itself healthy before it can answer, so it is asked a question. */
    @Override
    public Health health() {
        try {
            HttpResponse<String> answer = Http.send(Http.get("http://localhost:" + ports.alphaHttp() + "/query")
                    .header("Content-Type", "application/dql")
                    .POST(BodyPublishers.ofString("{ q(func: uid(0x1)) { uid } }")));
            boolean answered = answer.statusCode() == 200 && answer.body().contains("\"data\"");
            return answered ? Health.up(dgraph.title()) : Health.down("cannot answer a query yet");
        } catch (IOException e) {
            return Health.down(e);
        }
    }
}
