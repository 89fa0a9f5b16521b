package io.onecamp.cli.artifact;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/**
 * How Maven is set up for this user: {@code ~/.m2/settings.xml}, the settings of the Maven in {@code MAVEN_HOME},
 * {@code -Dmaven.repo.local} in {@code MAVEN_OPTS} or {@code MAVEN_ARGS}, and the usual proxy variables where the
 * settings name no proxy. Encrypted passwords of a {@code settings-security.xml} are not read.
 */
final class MavenSetup {
    private static final Pattern LOCAL = Pattern.compile("-Dmaven\\.repo\\.local=(\\S+)");
    private static final Path HOME = Path.of(System.getProperty("user.home"));

    private final Settings settings;
    private final Map<String, String> environment;

    private MavenSetup(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    static MavenSetup read() {
        Map<String, String> environment = System.getenv();
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
        request.setUserSettingsFile(HOME.resolve(".m2/settings.xml").toFile());
        Optional.ofNullable(environment.get("MAVEN_HOME"))
                .map(home -> new File(home, "conf/settings.xml"))
                .ifPresent(request::setGlobalSettingsFile);
        request.setSystemProperties(System.getProperties());
        try {
            Settings settings = new DefaultSettingsBuilderFactory()
                    .newInstance()
                    .build(request)
                    .getEffectiveSettings();
            return new MavenSetup(settings, environment);
        } catch (SettingsBuildingException e) {
            throw new IllegalStateException("Maven's settings cannot be read: " + e.getMessage(), e);
        }
    }

    boolean offline() {
        return settings.isOffline();
    }

    Path localRepository() {
        return Optional.ofNullable(System.getProperty("maven.repo.local"))
                .or(() -> option("MAVEN_ARGS"))
                .or(() -> option("MAVEN_OPTS"))
                .or(() -> Optional.ofNullable(settings.getLocalRepository()))
                .map(Path::of)
                .orElse(HOME.resolve(".m2/repository"));
    }

    DefaultMirrorSelector mirrors() {
        DefaultMirrorSelector selector = new DefaultMirrorSelector();
        for (Mirror mirror : settings.getMirrors()) {
            selector.add(
                    mirror.getId(),
                    mirror.getUrl(),
                    mirror.getLayout(),
                    false,
                    mirror.isBlocked(),
                    mirror.getMirrorOf(),
                    mirror.getMirrorOfLayouts());
        }
        return selector;
    }

    DefaultAuthenticationSelector authentication() {
        DefaultAuthenticationSelector selector = new DefaultAuthenticationSelector();
        for (Server server : settings.getServers()) {
            selector.add(
                    server.getId(),
                    new AuthenticationBuilder()
                            .addUsername(server.getUsername())
                            .addPassword(server.getPassword())
                            .build());
        }
        return selector;
    }

    DefaultProxySelector proxies() {
        DefaultProxySelector selector = new DefaultProxySelector();
        for (Proxy proxy : settings.getProxies()) {
            if (proxy.isActive()) {
                selector.add(
                        new org.eclipse.aether.repository.Proxy(
                                proxy.getProtocol(),
                                proxy.getHost(),
                                proxy.getPort(),
                                new AuthenticationBuilder()
                                        .addUsername(proxy.getUsername())
                                        .addPassword(proxy.getPassword())
                                        .build()),
                        proxy.getNonProxyHosts());
            }
        }
        environmentProxy().ifPresent(uri -> selector.add(ofVariable(uri), noProxy()));
        return selector;
    }

    /** One line for the checks: where programs come from. Passwords in proxy URLs are not shown. */
    String describe() {
        String mirror = settings.getMirrors().stream()
                .map(m -> "mirror " + m.getId() + " of " + m.getMirrorOf())
                .reduce((a, b) -> a + ", " + b)
                .orElse("no mirror");
        String proxy = Optional.ofNullable(settings.getActiveProxy())
                .map(p -> "proxy " + p.getHost() + ":" + p.getPort())
                .or(() -> environmentProxy().map(u -> "proxy " + u.getHost() + ":" + u.getPort()))
                .orElse("no proxy");
        return localRepository() + ", " + mirror + ", " + proxy + (offline() ? ", offline" : "");
    }

    RemoteRepository central() {
        return new RemoteRepository.Builder("central", "default", "https://repo.maven.apache.org/maven2").build();
    }

    private Optional<String> option(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .map(LOCAL::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    private Optional<URI> environmentProxy() {
        if (settings.getActiveProxy() != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(environment.get("https_proxy"))
                .or(() -> Optional.ofNullable(environment.get("HTTPS_PROXY")))
                .filter(text -> !text.isBlank())
                .map(text -> URI.create(text.contains("://") ? text : "http://" + text))
                .filter(uri -> uri.getHost() != null);
    }

    private String noProxy() {
        return Optional.ofNullable(environment.get("no_proxy"))
                .or(() -> Optional.ofNullable(environment.get("NO_PROXY")))
                .map(list -> list.replace(',', '|').replace("|.", "|*."))
                .orElse("localhost|127.0.0.1");
    }

    private static org.eclipse.aether.repository.Proxy ofVariable(URI uri) {
        AuthenticationBuilder authentication = new AuthenticationBuilder();
        if (uri.getUserInfo() != null) {
            String[] user = uri.getUserInfo().split(":", 2);
            authentication.addUsername(user[0]).addPassword(user.length > 1 ? user[1] : "");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : 80;
        return new org.eclipse.aether.repository.Proxy("http", uri.getHost(), port, authentication.build());
    }
}
