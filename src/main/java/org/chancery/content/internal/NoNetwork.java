package org.chancery.content.internal;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shuts the ways out of a worker's own code; where the kernel allows it, the whole process has no network anyway. */
final class NoNetwork {
    private static final Set<String> INSIDE = Set.of("file", "jar", "jrt", "nested", "resource");

    private NoNetwork() {}

    @SuppressWarnings("deprecation") // the only hook that also holds for sockets that libraries make
    static void shut() {
        System.setProperty("java.nio.channels.spi.SelectorProvider", Closed.class.getName());
        URL.setURLStreamHandlerFactory(protocol -> INSIDE.contains(protocol) ? null : new Refusing());
        try {
            java.net.Socket.setSocketImplFactory(() -> {
                throw new IllegalStateException("no network in here");
            });
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    /** Opens no address. */
    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("no network in here");
        }
    }

    /** Opens no channel; made by the platform itself, through its public constructor. */
    public static final class Closed extends SelectorProvider {
        private static IOException refused() {
            return new IOException("no network in here");
        }

        @Override
        public DatagramChannel openDatagramChannel() throws IOException {
            throw refused();
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
            throw refused();
        }

        @Override
        public Pipe openPipe() throws IOException {
            throw refused();
        }

        @Override
        public AbstractSelector openSelector() throws IOException {
            throw refused();
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() throws IOException {
            throw refused();
        }

        @Override
        public SocketChannel openSocketChannel() throws IOException {
            throw refused();
        }

        @Override
        public java.nio.channels.@Nullable Channel inheritedChannel() {
            return null;
        }
    }
}
