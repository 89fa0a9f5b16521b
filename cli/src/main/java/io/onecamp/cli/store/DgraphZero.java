package io.onecamp.cli.store;

import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.process.Launch;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Http;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Dgraph's coordinator: it gives out timestamps and knows the Alphas. */
final class DgraphZero implements Program {
    static final String NAME = "dgraph-zero";

    private final Installation installation;
    private final DgraphProgram dgraph;
    private final DgraphPorts ports;

    DgraphZero(Installation installation, DgraphProgram dgraph) {
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
        return dgraph.title() + ", zero";
    }

    @Override
    public int port() {
        return ports.zeroGrpc();
    }

    @Override
    public Launch prepare(Supplies supplies) throws IOException {
        Path folder = installation.data().at(NAME);
        List<String> words = List.of(
                dgraph.file().toString(),
                "zero",
                "--port_offset=" + ports.offset(),
                "--bindall=false",
                "--my=localhost:" + ports.zeroGrpc(),
                "--wal=zw",
                "--telemetry=reports=false; sentry=false;");
        return new Launch(
                "dgraph",
                words,
                Map.of("GOMEMLIMIT", "200MiB"),
                folder,
                installation.data().log(NAME));
    }

    @Override
    public Health health() {
        return Http.health("http://localhost:" + ports.zeroHttp() + "/health", 200, dgraph.title());
    }
}
