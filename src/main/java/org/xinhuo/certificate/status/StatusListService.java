package org.xinhuo.certificate.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xinhuo.certificate.SealService;
import org.xinhuo.certificate.life.CertificateReplaced;
import org.xinhuo.certification.life.CredentialChanged;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Sha256;

/**
 * The lists of states, signed with the key of the paper. One is made again when something in it has changed, and then
 * handed out as it is: what a request costs has nothing to do with how many certificates there are.
 */
@ApplicationScoped
@Transactional
public class StatusListService {

    /** How long whoever fetched a list may go by it. */
    public static final int SECONDS = 60;

    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";

    @Inject
    private StatusBits bits;

    @Inject
    private PlaceOrderService orders;

    @Inject
    private SealService seals;

    private final Map<URI, Made> made = new ConcurrentHashMap<>();

    /**
     * A list as anyone may have it.
     *
     * @param jwt compact
     * @param tag the same for the same list, on any node
     */
    public record Signed(byte[] jwt, String tag) {}

    private record Made(int revision, Signed signed) {}

    /** A place for a certificate that is being made. */
    @OpenToAll
    public StatusPlace place(String number, long credentialId) {
        StatusSlot slot = new StatusSlot(number, credentialId);
        bits.add(slot);
        int list = (int) (slot.turn() / Bitstring.BITS);
        slot.lies(new StatusPlace(list, orders.of(list).place((int) (slot.turn() % Bitstring.BITS))));
        return slot.place();
    }

    /** Whoever reads the list next reads what was decided. */
    void follow(@Observes CredentialChanged changed) {
        List<StatusSlot> slots = bits.slots(changed.credential().getId());
        switch (changed.event().getKind()) {
            case SUSPENDED -> slots.forEach(slot -> bits.set(slot, StatusPurpose.SUSPENSION));
            case LIFTED -> slots.forEach(slot -> bits.clear(slot, StatusPurpose.SUSPENSION));
            case REVOKED -> slots.forEach(slot -> bits.set(slot, StatusPurpose.REVOCATION));
            case RENEWED, TRANSFERRED -> {} // it ends by itself, or goes on
        }
    }

    /** What another certificate replaced is taken back for good, and a suspension goes on with the new one. */
    void follow(@Observes CertificateReplaced replaced) {
        String before = replaced.correction().getCertificate().getNumber();
        List<StatusSlot> slots = bits.slots(replaced.credential().getId());
        boolean suspended = slots.stream().anyMatch(slot -> bits.isSet(slot, StatusPurpose.SUSPENSION));
        for (StatusSlot slot : slots) {
            if (slot.number().equals(before)) {
                bits.set(slot, StatusPurpose.REVOCATION);
            } else if (suspended) {
                bits.set(slot, StatusPurpose.SUSPENSION);
            }
        }
    }

    /**
     * A list as it is now; empty where there is none with this number.
     *
     * @param site where this application is reached
     */
    @OpenToAll
    public Optional<Signed> list(int number, StatusPurpose purpose, URI site) {
        return bits.find(number).map(list -> signed(list, number, purpose, site));
    }

    private Signed signed(StatusList list, int number, StatusPurpose purpose, URI site) {
        URI address = StatusPlace.address(site, number, purpose);
        Made known = made.get(address);
        if (known == null || known.revision() != list.revision()) {
            byte[] jwt = seals.signed(json(list, address, site, purpose, bits.of(number, purpose)));
            known = new Made(list.revision(), new Signed(jwt, Sha256.hex(jwt)));
            made.put(address, known);
        }
        return known.signed();
    }

    /** The claims of the JWT repeat what the credential says, as in the credential of a certificate. */
    private static String json(StatusList list, URI address, URI site, StatusPurpose purpose, Bitstring bits) {
        return Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add(CONTEXT))
                .add("id", address.toString())
                .add(
                        "type",
                        Json.createArrayBuilder().add("VerifiableCredential").add("BitstringStatusListCredential"))
                .add("issuer", site.toString())
                .add("validFrom", list.changedAt().toString())
                .add(
                        "credentialSubject",
                        Json.createObjectBuilder()
                                .add("id", address + "#list")
                                .add("type", "BitstringStatusList")
                                .add("statusPurpose", purpose.word())
                                .add("ttl", SECONDS * 1000)
                                .add("encodedList", bits.encoded()))
                .add("iss", site.toString())
                .add("jti", address.toString())
                .add("nbf", list.changedAt().getEpochSecond())
                .build()
                .toString();
    }
}
