package io.onecamp.test.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes the rules are about, read once. */
final class Modules {

    /** The four modules that are deployed, without tests. */
    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.onecamp.domain", "io.onecamp.persistence", "io.onecamp.ejb", "io.onecamp.web");

    /** The command, which runs in a JVM of its own. */
    static final JavaClasses COMMAND = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.onecamp.cli");

    /** The tests of this module. */
    static final JavaClasses TESTS = new ClassFileImporter().importPackages("io.onecamp.test");

    private Modules() {}

    /** Which store a class of {@code persistence} belongs to; empty for one that belongs to none. */
    static String store(JavaClass type) {
        String root = "io.onecamp.persistence.";
        if (!type.getPackageName().startsWith(root)) {
            return "";
        }
        String[] path = type.getPackageName().substring(root.length()).split("\\.");
        return switch (path[0]) {
            case "postgres", "search", "blob", "cache", "assistant" -> path[0];
            case "graph" -> path.length > 1 ? path[0] + "." + path[1] : "";
            default -> "";
        };
    }
}
