package io.onecamp.persistence.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.setting.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** The one client of OpenSearch, made when it is first needed and closed with the application. */
@ApplicationScoped
public class OpenSearchConnection {
    private static final int THREADS = 2;

    private @Nullable OpenSearchTransport transport;

    /** @throws StoreAway where no address is configured */
    synchronized OpenSearchTransport transport() {
        OpenSearchTransport made = transport;
        if (made == null) {
            made = make();
            transport = made;
        }
        return made;
    }

    private static OpenSearchTransport make() {
        String url = Settings.text(Setting.OPENSEARCH_URL);
        if (url.isEmpty()) {
            throw new StoreAway(Setting.OPENSEARCH_URL.key() + " is not set");
        }
        URI at = URI.create(url);
        HttpHost host = new HttpHost(at.getScheme(), at.getHost(), at.getPort());
        ApacheHttpClient5TransportBuilder builder = ApacheHttpClient5TransportBuilder.builder(host);
        if (at.getPath() != null && at.getPath().length() > 1) {
            builder.setPathPrefix(at.getPath());
        }
        return builder.setMapper(new JacksonJsonpMapper(json()))
                .setRequestConfigCallback(request -> request.setResponseTimeout(
                                Timeout.of(Settings.millis(Setting.SEARCH_INDEXING_DEADLINE_MS)))
                        .setConnectionRequestTimeout(Timeout.of(Settings.millis(Setting.SEARCH_DEADLINE_MS))))
                .setHttpClientConfigCallback(client -> configured(client, host))
                .build();
    }

    /** The mapper's own would gather Jackson modules from the server's classes, and fail on them on Payara. */
    private static ObjectMapper json() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    private static HttpAsyncClientBuilder configured(HttpAsyncClientBuilder client, HttpHost host) {
        int concurrent = Settings.number(Setting.SEARCH_CONCURRENT);
        client.setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnTotal(concurrent)
                .setMaxConnPerRoute(concurrent)
                .build());
        client.setIOReactorConfig(IOReactorConfig.custom()
                .setIoThreadCount(THREADS)
                .setSoTimeout(
                        (int) Settings.millis(Setting.SEARCH_INDEXING_DEADLINE_MS)
                                .toMillis(),
                        TimeUnit.MILLISECONDS)
                .build());
        // A request that was cut off is not repeated in secret: whoever sent it knows whether it may be.
        client.disableAutomaticRetries();
        String user = Settings.text(Setting.OPENSEARCH_USER);
        if (!user.isEmpty()) {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(host),
                    new UsernamePasswordCredentials(
                            user, Settings.text(Setting.OPENSEARCH_PASSWORD).toCharArray()));
            client.setDefaultCredentialsProvider(credentials);
        }
        return client;
    }

    @PreDestroy
    synchronized void close() {
        OpenSearchTransport made = transport;
        if (made != null) {
            try {
                made.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
