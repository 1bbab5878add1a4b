package org.reportcli.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.reportcli.support.ReportException;

/**
 * Lays TLS over a guarded socket. The certificate chain is checked here, by the platform; the host name by the mail
 * library's endpoint identification, which is on.
 */
final class Tls extends SSLSocketFactory {
    /** TLS 1.0 and 1.1 are history (RFC 8996). */
    static final String VERSIONS = "TLSv1.3 TLSv1.2";

    private final SSLSocketFactory platform;
    private final Patience patience;
    private final Duration handshake;
    private final Duration write;

    private Tls(SSLSocketFactory platform, Patience patience, Duration handshake, Duration write) {
        this.platform = platform;
        this.patience = patience;
        this.handshake = handshake;
        this.write = write;
    }

    /** TLS for one connection, which ends where the server's {@code patience} does. */
    static Tls over(Patience patience, SSLContext context, Duration handshake, Duration write) {
        return new Tls(context.getSocketFactory(), patience, handshake, write);
    }

    /**
     * What to trust: the platform's roots, or only those in a PEM file.
     *
     * @throws ReportException with status 2 where the file is no list of certificates
     */
    static SSLContext trusting(Optional<Path> roots) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(roots.isPresent() ? keyStore(roots.get()) : null);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            String what =
                    roots.map(file -> "cannot read the roots in " + file).orElse("cannot read the system's roots");
            throw ReportException.wrong(what + ": " + e.getMessage())
                    .withCause(e)
                    .withHint("'ca' in config.yaml names a file with certificates in PEM form");
        }
    }

    private static KeyStore keyStore(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> roots =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            for (Certificate root : roots) {
                store.setCertificateEntry("root-" + store.size(), root);
            }
        }
        if (store.size() == 0) {
            throw new IOException("there is no certificate in it");
        }
        return store;
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        patience.encrypted();
        patience.renew(handshake);
        Socket guarded = socket instanceof GuardedSocket ? socket : new GuardedSocket(socket, write, patience);
        return platform.createSocket(guarded, host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return platform.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return platform.getSupportedCipherSuites();
    }

    // A connection that is not over a guarded socket is none of ours.

    @Override
    public Socket createSocket(String host, int port) throws UnknownHostException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws UnknownHostException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw unguarded();
    }

    private static IllegalStateException unguarded() {
        return new IllegalStateException("TLS is laid over a guarded socket");
    }
}
