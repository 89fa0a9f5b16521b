package io.onecamp.cli.server;

import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.program.Program;
import java.nio.file.Path;

/** The servers the product runs on. */
public enum Servers {
    WILDFLY {
        @Override
        public Program program(Installation installation, Settings settings) {
            return new WildFly(installation, settings);
        }

        @Override
        public Path archive(Settings.Archives archives) {
            return archives.ear();
        }
    },
    PAYARA {
        @Override
        public Program program(Installation installation, Settings settings) {
            return new PayaraServer(installation, settings);
        }

        @Override
        public Path archive(Settings.Archives archives) {
            return archives.ear();
        }
    },
    MICRO {
        @Override
        public Program program(Installation installation, Settings settings) {
            return new PayaraMicro(installation, settings);
        }

        @Override
        public Path archive(Settings.Archives archives) {
            return archives.war();
        }
    };

    /** The program of this server in that installation. */
    public abstract Program program(Installation installation, Settings settings);

    /** The packaging it takes. */
    public abstract Path archive(Settings.Archives archives);
}
