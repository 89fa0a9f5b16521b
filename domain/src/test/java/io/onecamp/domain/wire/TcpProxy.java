package io.onecamp.domain.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Stands in front of a store, on a port of its own, and lets a test do to its connections what networks do. */
public final class TcpProxy implements AutoCloseable {
    private final InetSocketAddress store;
    private final ServerSocket door;
    private final AtomicReference<Weather> weather = new AtomicReference<>(Weather.FAIR);
    private final Queue<Strike> strikes = new ConcurrentLinkedQueue<>();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    private TcpProxy(InetSocketAddress store) {
        this.store = store;
        try {
            this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TcpProxy to(String host, int port) {
        TcpProxy proxy = new TcpProxy(new InetSocketAddress(host, port));
        Thread.ofPlatform().daemon().name("proxy to " + port).start(proxy::accept);
        return proxy;
    }

    /** Where clients connect, on the loopback address. */
    public int port() {
        return door.getLocalPort();
    }

    /** From now on. Connections that are open feel it, too, with their next byte at the latest. */
    public void turns(Weather next) {
        weather.set(next);
        if (next instanceof Weather.Down) {
            cut();
        }
    }

    /** Fair again, and no blow awaits anybody. Connections that were kept waiting are reset: what they lack is lost. */
    public void heals() {
        strikes.clear();
        if (weather() instanceof Weather.Frozen || weather() instanceof Weather.Mute) {
            cut();
        }
        weather.set(Weather.FAIR);
        connections.stream().filter(Connection::isSilenced).forEach(Connection::reset);
    }

    /** Every open connection is reset, whatever is under way. */
    public void cut() {
        connections.forEach(Connection::reset);
    }

    public void awaits(Strike strike) {
        strikes.add(strike);
    }

    /** How many connections are open. */
    public int connections() {
        return connections.size();
    }

    Weather weather() {
        return weather.get();
    }

    Queue<Strike> strikes() {
        return strikes;
    }

    void forget(Connection connection) {
        connections.remove(connection);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                client.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                // Closed, or a client that went away before it was accepted: the next one.
                continue;
            }
        }
    }

    private void connect(Socket client) {
        Connection connection = new Connection(this, client, new Socket());
        connections.add(connection);
        if (weather() instanceof Weather.Down) {
            connection.reset();
        } else {
            connection.open(store);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
