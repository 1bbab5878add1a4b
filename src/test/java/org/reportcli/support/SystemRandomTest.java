package org.reportcli.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SystemRandomTest {
    @Test
    void bytesAreNeverTheSame() {
        byte[] first = new byte[32];
        byte[] second = new byte[32];
        SecureRandom random = new SystemRandom();
        random.nextBytes(first);
        random.nextBytes(second);
        assertThat(first).isNotEqualTo(second).isNotEqualTo(new byte[32]);
        new SystemRandom().nextBytes(second);
        assertThat(first).isNotEqualTo(second);
        assertThat(random.generateSeed(16)).hasSize(16).isNotEqualTo(new byte[16]);
    }

    @Test
    void aSeedOnlyAddsToIt() {
        SecureRandom one = new SystemRandom();
        SecureRandom other = new SystemRandom();
        one.setSeed(1);
        other.setSeed(1);
        assertThat(one.nextLong()).isNotEqualTo(other.nextLong());
    }

    @Test
    void clockIsTheSystems() {
        SystemClock clock = new SystemClock();
        assertThat(Duration.between(clock.instant(), Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(clock.getZone()).isEqualTo(ZoneId.systemDefault());
        assertThat(clock.withZone(ZoneOffset.UTC).getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
