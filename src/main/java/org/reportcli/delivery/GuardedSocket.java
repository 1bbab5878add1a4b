package org.reportcli.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;

/**
 * A socket under the mail library and under TLS that reads no more and no longer than {@link Patience} allows.
 *
 * <p>Before TLS it hands out one byte a time, so that no reader above it buffers what stands behind the end of a line.
 * Text that somebody on the path puts behind the answer to STARTTLS (the class of CVE-2011-0411) therefore meets the TLS
 * handshake, which fails, and is never taken for an answer of the server.
 */
final class GuardedSocket extends WriteTimeoutSocket {
    private final Patience patience;

    GuardedSocket(Socket socket, Duration write, Patience patience) throws IOException {
        super(socket, (int) Math.min(write.toMillis(), Integer.MAX_VALUE));
        this.patience = patience;
    }

    /** Makes guarded sockets that are not connected yet. */
    static SocketFactory factory(Duration write, Patience patience) {
        return new Factory(write, patience);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            private int last;

            @Override
            public int read() throws IOException {
                setSoTimeout(patience.millisLeft());
                int read = in.read();
                took(read < 0 ? 0 : 1, read);
                return read;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                setSoTimeout(patience.millisLeft());
                int most = patience.isInTheClear() ? Math.min(length, 1) : length;
                int read = in.read(bytes, offset, most);
                took(Math.max(read, 0), read == 1 ? bytes[offset] : 0);
                return read;
            }

            // A CR alone ends a line for the library's reader, which then looks one byte too far.
            private void took(int count, int one) throws IOException {
                patience.took(count);
                if (patience.isInTheClear() && last == '\r' && one != '\n') {
                    throw new IOException("an answer with a bare carriage return");
                }
                last = one;
            }
        };
    }

    /** For the mail library, which asks for an unconnected socket and connects it. */
    private static final class Factory extends SocketFactory {
        private final Duration write;
        private final Patience patience;

        Factory(Duration write, Patience patience) {
            this.write = write;
            this.patience = patience;
        }

        @Override
        public Socket createSocket() throws IOException {
            return new GuardedSocket(new Socket(), write, patience);
        }

        // The mail library connects by itself, with its time-out; a socket that is connected already would have none.
        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
