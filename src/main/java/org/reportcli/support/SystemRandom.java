package org.reportcli.support;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;

/** The system's source of randomness, which is set up with the first byte: that takes long, and lint needs none. */
public final class SystemRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    public SystemRandom() {
        super(new Source(), null);
    }

    /** Called by one thread at a time: {@link SecureRandom} sees to that where it does not know its source. */
    private static final class Source extends SecureRandomSpi {
        private static final long serialVersionUID = 1;

        private SecureRandom system;

        private SecureRandom system() {
            if (system == null) {
                system = new SecureRandom();
            }
            return system;
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            system().setSeed(seed);
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            system().nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            return system().generateSeed(count);
        }
    }
}
