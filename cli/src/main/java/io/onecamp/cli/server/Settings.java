package io.onecamp.cli.server;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a server is started with.
 *
 * @param product address and port
 * @param heap largest heap, as the JVM takes it: "512m"
 * @param environment variables by which the product learns its settings; holds secrets
 * @param archives where the build leaves what is deployed
 */
public record Settings(Product product, String heap, Map<String, String> environment, Archives archives) {

    /**
     * The two packagings of the product.
     *
     * @param ear for WildFly and Payara Server
     * @param war for Payara Micro
     */
    public record Archives(Path ear, Path war) {}
}
