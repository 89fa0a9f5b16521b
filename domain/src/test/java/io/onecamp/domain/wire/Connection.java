package io.onecamp.domain.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A client's connection and the one that leads on from it, with a thread for each direction. */
final class Connection {
    private static final int DIRECTIONS = 2;
    private static final int PIECE = 16 * 1024;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final TcpProxy proxy;
    private final Socket client;
    private final Socket store;
    private final Marks sent = new Marks();
    private final Marks answered = new Marks();

    /** The blow that has chosen this connection. */
    private volatile @Nullable Strike chosen;

    private volatile boolean silenced;
    private final AtomicInteger ended = new AtomicInteger();

    Connection(TcpProxy proxy, Socket client, Socket store) {
        this.proxy = proxy;
        this.client = client;
        this.store = store;
    }

    /** Connects to the store and carries bytes until one side ends. */
    void open(InetSocketAddress address) {
        try {
            store.setTcpNoDelay(true);
            store.connect(address);
            Thread.ofVirtual().start(() -> carry(store, client, this::mayAnswer));
            carry(client, store, this::maySend);
        } catch (IOException e) {
            reset();
        }
    }

    private interface Gate {
        boolean lets(byte[] piece, int length);
    }

    private void carry(Socket from, Socket to, Gate gate) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                weather(length);
                if (gate.lets(piece, length)) {
                    out.write(piece, 0, length);
                    out.flush();
                }
            }
            to.shutdownOutput();
            if (ended.incrementAndGet() == DIRECTIONS) {
                reset();
            }
        } catch (IOException e) {
            reset();
        }
    }

    private void weather(int length) {
        while (proxy.weather() instanceof Weather.Frozen && !client.isClosed()) {
            pause(LOOK_AGAIN);
        }
        switch (proxy.weather()) {
            case Weather.Slow slow -> pause(slow.each());
            case Weather.Narrow narrow ->
                pause(Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) * length / narrow.bytesPerSecond()));
            case Weather.Fair fair -> {}
            case Weather.Down down -> reset();
            case Weather.Frozen frozen -> {}
            case Weather.Mute mute -> {}
        }
    }

    private boolean maySend(byte[] piece, int length) {
        if (chosen == null) {
            chosen = sent.find(proxy.strikes(), Strike::mark, piece, length);
            if (chosen != null) {
                proxy.strikes().remove(chosen);
            }
        }
        Strike strike = chosen;
        if (strike != null && strike.blow() == Strike.Blow.BEFORE) {
            reset();
            strike.fall();
            return false;
        }
        return true;
    }

    private boolean mayAnswer(byte[] piece, int length) {
        Strike strike = chosen;
        if (strike == null) {
            return !(proxy.weather() instanceof Weather.Mute);
        }
        if (silenced) {
            return false;
        }
        if (strike.done().length > 0 && !answered.has(strike.done(), piece, length)) {
            return true;
        }
        if (strike.blow() == Strike.Blow.SILENCE) {
            silenced = true;
        } else {
            reset();
        }
        strike.fall();
        return false;
    }

    boolean isSilenced() {
        return silenced;
    }

    /** Both ends at once, without a goodbye, as by a cable that is pulled or a process that is killed. */
    void reset() {
        for (Socket socket : new Socket[] {client, store}) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException e) {
                // Closed already.
            }
            try {
                socket.close();
            } catch (IOException e) {
                // Nothing more can be done to it.
            }
        }
        proxy.forget(this);
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
