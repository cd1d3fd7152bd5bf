package org.xinhuo.certificate.stamp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateIssued;
import org.xinhuo.certificate.kept.CertificateFile;
import org.xinhuo.certificate.kept.PlateService;
import org.xinhuo.certificate.life.CertificateReplaced;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Sha256;
import org.xinhuo.shared.StartUpOnly;

/**
 * Lets a new certificate wait until its time stamp is in it. While it waits nobody is handed its file, so its bytes may
 * still change; the time stamp and the end of waiting are one transaction, after which they never change again.
 */
@ApplicationScoped
@Transactional
public class StampService {

    private static final Logger LOG = Logger.getLogger(StampService.class.getName());

    /** Until another node may try: longer than one try takes. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    @Inject
    private DueStamps due;

    @Inject
    private PlateService plates;

    @Inject
    private StampDesk desk;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Where no authority is named a certificate is ready at once. */
    void await(@Observes CertificateIssued issued) {
        await(issued.certificate());
    }

    /** One that replaces another waits as any other. */
    void await(@Observes CertificateReplaced replaced) {
        await(replaced.replacement());
    }

    private void await(Certificate certificate) {
        if (desk.address().isPresent()) {
            certificate.awaitStamp(clock.instant());
        }
    }

    /**
     * Whoever takes the setting away wants no time stamps any more: what waited is ready as it is.
     *
     * @throws IllegalStateException if what is set is no address
     */
    @StartUpOnly
    public void prepare() {
        if (desk.address().isEmpty()) {
            int waited = due.release();
            if (waited > 0) {
                LOG.log(Level.INFO, "{0} certificates that waited for a time stamp are ready without one", waited);
            }
        }
    }

    /**
     * A certificate that waits.
     *
     * @param tail what its file has behind its plate, and the signature without a time stamp in it
     */
    record Unstamped(long certificateId, byte[] tail) {}

    /** The next that waits, for this node to see to. Called by the clock, for no one in particular. */
    Optional<Unstamped> next() {
        Instant now = clock.instant();
        return due.claim(now, now.plus(CLAIM))
                .map(one -> new Unstamped(one.getId(), due.file(one).content()));
    }

    /** Behind its plate its file is this from now on, and ready; nothing happens if another node was first. */
    void ready(long certificateId, byte[] stamped) {
        due.lock(certificateId).ifPresent(one -> {
            String before = one.getSha256();
            CertificateFile file = due.file(one);
            file.replace(stamped);
            one.stamped(Sha256.hex(plates.whole(file)));
            events.fire(new CertificateStamped(one, before, due.path(one)));
        });
    }

    /**
     * How it stands with time stamps.
     *
     * @param authority who is asked; empty where nobody is
     * @param waiting how many certificates wait
     * @param oldest when the one was issued that waits longest
     * @param contact how the authority answered this node
     */
    public record State(Optional<URI> authority, long waiting, Optional<Instant> oldest, Contact contact) {}

    /** For those who see to it that certificates are handed out. */
    @Allowed(Permission.READ_AUDIT)
    public State state() {
        return new State(desk.address(), due.count(), due.oldest(), desk.contact());
    }
}
