package org.reportcli.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock. Its time zone is looked up when it is asked for: that takes long, and most commands never ask. */
public final class SystemClock extends Clock {
    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
