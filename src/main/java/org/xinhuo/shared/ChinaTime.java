package org.xinhuo.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
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

    private static final Duration AHEAD = ahead(Setting.SAMPLE_DATA.isOn(), Setting.DAYS_AHEAD.orElse("0"));

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

    /**
     * How far the clock is ahead of the real one: some days where the people are samples, never where they are real.
     *
     * @throws IllegalArgumentException if it is no number of days
     */
    static Duration ahead(boolean samples, String days) {
        if (!days.matches("\\d{1,4}")) {
            throw new IllegalArgumentException("XINHUO_DAYS_AHEAD is no number of days from 0 to 9999: " + days);
        }
        return samples ? Duration.ofDays(Long.parseLong(days)) : Duration.ZERO;
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
            return (moment == null ? Clock.systemUTC().instant().plus(AHEAD) : moment).truncatedTo(ChronoUnit.MICROS);
        }
    }
}
