package org.xinhuo.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one clock. Days are days in China, wherever the server stands; moments are whole microseconds, which is what both
 * databases keep: what was stored reads as what it was.
 */
@ApplicationScoped
public class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ThreadLocal<Instant> elsewhen = new ThreadLocal<>();

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Hands(ZONE);
    }

    /** Lets the clock show another moment while this work is done, on this thread only: for generated data. */
    public void at(Instant moment, Runnable work) {
        elsewhen.set(moment);
        try {
            work.run();
        } finally {
            elsewhen.remove();
        }
    }

    private final class Hands extends Clock {

        private final ZoneId zone;

        Hands(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Hands(other);
        }

        @Override
        public Instant instant() {
            Instant moment = elsewhen.get();
            return (moment == null ? Clock.systemUTC().instant() : moment).truncatedTo(ChronoUnit.MICROS);
        }
    }
}
