package org.xinhuo.certificate.stamp;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinhuo.certificate.paper.seal.StampRoom;
import org.xinhuo.certificate.paper.seal.TimeAuthority;
import org.xinhuo.certificate.paper.seal.TimeAuthority.NoStamp;
import org.xinhuo.shared.Setting;

/** Where this node asks for time stamps, if somewhere is named, and how it went. Nobody's transaction waits here. */
@ApplicationScoped
class StampDesk {

    private static final Logger LOG = Logger.getLogger(StampDesk.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    private Clock clock;

    private Optional<TimeAuthority> authority = Optional.empty();
    private volatile Contact contact = Contact.NONE;

    @PostConstruct
    void open() {
        authority = Setting.TIMESTAMP_URL.find().map(StampDesk::authority);
    }

    private static TimeAuthority authority(String address) {
        try {
            return new TimeAuthority(
                    new URI(address).parseServerAuthority().toURL().toURI(), PATIENCE);
        } catch (java.net.URISyntaxException | java.net.MalformedURLException | IllegalArgumentException e) {
            throw new IllegalStateException("XINHUO_TIMESTAMP_URL " + address + ": it is no address", e);
        }
    }

    Optional<URI> address() {
        return authority.map(TimeAuthority::address);
    }

    Contact contact() {
        return contact;
    }

    boolean mayAsk() {
        return authority.isPresent() && contact.mayAskAt(clock.instant());
    }

    /**
     * @param tail of a file, its signature in it
     * @return the same with a time stamp; empty if there was none to be had
     */
    Optional<byte[]> stamp(byte[] tail) {
        try {
            byte[] stamped = StampRoom.in(tail).stampedBy(authority.orElseThrow());
            if (contact.failures() > 0) {
                LOG.log(
                        Level.INFO,
                        "Time stamps come again from {0}",
                        authority.orElseThrow().address());
            }
            contact = contact.good(clock.instant());
            return Optional.of(stamped);
        } catch (NoStamp e) {
            contact = contact.failed(e.why(), clock.instant());
            LOG.log(Level.WARNING, "No time stamp from {0}, next try at {1}: {2}", new Object[] {
                authority.orElseThrow().address(), contact.next(), e.getMessage()
            });
            return Optional.empty();
        }
    }
}
