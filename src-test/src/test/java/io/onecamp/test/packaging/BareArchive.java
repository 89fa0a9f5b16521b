package io.onecamp.test.packaging;

import java.io.File;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * An application with no class of ours, which does nothing: one page, and in its library the driver of PostgreSQL. What
 * a server keeps of it after redeploying, it would keep of any.
 */
final class BareArchive {

    /** In a loader each time that it stays. */
    static final String MARK = "org.postgresql.Driver";

    private BareArchive() {}

    static Path besides(Path built) {
        EnterpriseArchive product = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, built.toFile());
        Node driver = product.getContent().values().stream()
                .filter(node -> node.getPath().get().matches("/lib/org\\.postgresql-postgresql-.*\\.jar"))
                .findFirst()
                .orElseThrow();
        WebArchive web =
                ShrinkWrap.create(WebArchive.class, "web.war").addAsWebResource(new StringAsset("hi"), "index.html");
        File bare = built.resolveSibling("bare.ear").toFile();
        ShrinkWrap.create(EnterpriseArchive.class)
                .addAsModule(web)
                .addAsLibrary(driver.getAsset(), ArchivePaths.create("postgresql.jar"))
                .as(ZipExporter.class)
                .exportTo(bare, true);
        return bare.toPath();
    }
}
