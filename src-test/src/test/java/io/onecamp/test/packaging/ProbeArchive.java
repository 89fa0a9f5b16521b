package io.onecamp.test.packaging;

import io.onecamp.test.probe.ejb.ProbeDesk;
import io.onecamp.test.probe.lib.ProbeRows;
import io.onecamp.test.probe.web.ProbeServlet;
import java.io.File;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that the build made, with the probe's classes put where the product's own stand: nothing is listed by hand. */
final class ProbeArchive {

    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    private ProbeArchive() {}

    /** Writes a copy of the built archive with the probe in it, beside the others under {@code target}. */
    static Path of(Path built) {
        boolean isEar = built.toString().endsWith(".ear");
        Path probed = built.resolveSibling(isEar ? "onecamp-probed.ear" : "onecamp-probed.war");
        GenericArchive archive = isEar ? ear(built.toFile()) : war(built.toFile());
        archive.as(ZipExporter.class).exportTo(probed.toFile(), true);
        return probed;
    }

    private static GenericArchive ear(File built) {
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, built);
        ear.addAsLibrary(library());
        ear.getAsType(JavaArchive.class, "ejb.jar").addPackage(ProbeDesk.class.getPackage());
        ear.getAsType(WebArchive.class, "web.war").addPackage(ProbeServlet.class.getPackage());
        return ear.as(GenericArchive.class);
    }

    private static GenericArchive war(File built) {
        WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, built);
        war.addAsLibrary(library());
        war.addPackage(ProbeDesk.class.getPackage());
        war.addPackage(ProbeServlet.class.getPackage());
        return war.as(GenericArchive.class);
    }

    private static JavaArchive library() {
        return ShrinkWrap.create(JavaArchive.class, "probe.jar")
                .addPackage(ProbeRows.class.getPackage())
                .addAsManifestResource(new StringAsset(BEANS), "beans.xml");
    }
}
