package io.onecamp.bench.run;

import io.onecamp.bench.data.Member;
import io.onecamp.bench.http.Product;
import io.onecamp.bench.http.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People of the data set who are signed in: each once, however many benchmarks need them. */
public final class Crew {
    /** A password's check takes a core for a while: more at once would not be faster. */
    private static final int AT_ONCE = 2;

    private final Product product;
    private final String password;
    private final Map<Integer, Visitor> known = new ConcurrentHashMap<>();

    public Crew(Product product, String password) {
        this.product = product;
        this.password = password;
    }

    public Product product() {
        return product;
    }

    /** These people, with tokens that will last for what is measured next. */
    public List<Visitor> ready(List<Member> members) throws IOException {
        List<Visitor> visitors = members.stream()
                .map(member -> known.computeIfAbsent(member.number(), number -> new Visitor(product, member, password)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> signing = visitors.stream()
                    .<Future<?>>map(visitor -> threads.submit(() -> {
                        visitor.freshen();
                        return visitor;
                    }))
                    .toList();
            for (Future<?> one : signing) {
                one.get();
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException("somebody could not sign in: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
        return visitors;
    }
}
