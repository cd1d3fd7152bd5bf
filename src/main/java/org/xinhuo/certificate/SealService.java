package org.xinhuo.certificate;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.xinhuo.certificate.paper.seal.Jws;
import org.xinhuo.certificate.paper.seal.SealTerm;
import org.xinhuo.certificate.paper.seal.Signatory;
import org.xinhuo.certificate.paper.seal.SpecimenKey;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.AtOnce;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Setting;
import org.xinhuo.shared.StartUpOnly;

/**
 * Whose seal is on certificates: the institution's, from the PKCS#12 file or the device it names, and until it names one
 * a specimen that is made once for a database, however many nodes it has. The certificates of every key that ever signed
 * are kept beside what they signed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SealService {

    private static final Logger LOG = Logger.getLogger(SealService.class.getName());

    private static final String SPECIMEN = "specimen";

    /** In both languages, because everybody who looks at the signature must see it. */
    private static final String MARK = Message.of("seal.specimen", Locale.SIMPLIFIED_CHINESE) + " "
            + Message.of("seal.specimen", Locale.ENGLISH).toUpperCase(Locale.ROOT);

    /** Of a key that is worth nothing and lies in the database beside its certificates: it keeps nobody out. */
    private static final char[] SPECIMEN_PASSWORD = SPECIMEN.toCharArray();

    /** The key of an institution stays in its file. */
    private static final byte[] NOWHERE = {};

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    private Signatory signatory;
    private Signatory credentials;

    SealService() {}

    SealService(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Finds the key before the first certificate needs it, so that a wrong setting is known at the start.
     *
     * @throws IllegalStateException says what is wrong with the file
     */
    @StartUpOnly
    public void prepare() {
        signatory();
        credentials();
    }

    synchronized Signatory signatory() {
        if (signatory == null) {
            Signatory own = found();
            signatory = Setting.TIMESTAMP_URL.find().isPresent() ? own.leavingRoomForStamp() : own;
            LOG.log(Level.INFO, "Certificates are signed by {0}, {1}, until {2}", new Object[] {
                signatory.subject(), signatory.kind(), signatory.term().until()
            });
        }
        return signatory;
    }

    /** Who signs what machines read: the key of the paper, or one that the institution has for it. */
    synchronized Signatory credentials() {
        if (credentials == null) {
            credentials = Setting.CREDENTIAL_KEY.find().map(this::ofCredentials).orElseGet(this::signatory);
        }
        return credentials;
    }

    private Signatory ofCredentials(String file) {
        char[] password = Setting.CREDENTIAL_PASSWORD.orElse("").toCharArray();
        return institution(
                "XINHUO_CREDENTIAL_KEY " + file, () -> Signatory.of(Files.readAllBytes(Path.of(file)), password));
    }

    /**
     * Words for machines, signed.
     *
     * @param json made by this application
     * @throws Refusal if the certificate of the signing key is not in force
     */
    @OpenToAll
    public byte[] signed(String json) {
        Signatory by = credentials();
        if (!by.maySignAt(clock.instant())) {
            throw new Refusal("refusal.seal_out_of_date");
        }
        return new Jws(by).signed(json);
    }

    /**
     * With what certificates are signed now.
     *
     * @param subject whose key it is
     * @param kind of key, such as P-256
     * @param place where the key is
     */
    public record Signing(
            String subject, String kind, Place place, LocalDate until, long daysLeft, SealTerm.State state) {}

    /** Where a key is that signs certificates. */
    public enum Place {
        /** Beside the certificates, because nobody trusts it. */
        SPECIMEN,
        /** In a file of the institution. */
        FILE,
        /** In a device that signs itself. */
        DEVICE
    }

    private static Place place() {
        return Setting.SIGNING_KEY.find().isPresent()
                ? Place.FILE
                : Setting.SIGNING_DEVICE.find().isPresent() ? Place.DEVICE : Place.SPECIMEN;
    }

    /** For those who see to it that there is a key in time. */
    @Allowed(Permission.READ_AUDIT)
    public Signing signing() {
        Signatory now = signatory();
        SealTerm term = now.term();
        return new Signing(
                now.subject(),
                now.kind(),
                place(),
                term.until(),
                term.daysLeft(LocalDate.now(clock)),
                term.stateAt(clock.instant()));
    }

    /** Whether a certificate is one that signs here, or did. */
    boolean knows(String fingerprint) {
        return !rows().list(row -> row.getString(1), "select name from signing_key where fingerprint = ?", fingerprint)
                .isEmpty();
    }

    private Signatory institution(String file) {
        return institution("XINHUO_SIGNING_KEY " + file, () -> Signatory.of(Files.readAllBytes(Path.of(file)), pin()));
    }

    private Signatory device(String configuration) {
        return institution(
                "XINHUO_SIGNING_DEVICE " + configuration,
                () -> Signatory.inDevice(Path.of(configuration), pin(), Setting.SIGNING_ALIAS.find()));
    }

    private static char[] pin() {
        return Setting.SIGNING_PASSWORD.orElse("").toCharArray();
    }

    private interface Source {
        Signatory open() throws IOException;
    }

    private Signatory institution(String setting, Source source) {
        Signatory own;
        try {
            own = source.open();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(setting + ": " + e.getMessage(), e);
        }
        keep(own.fingerprint(), own, NOWHERE);
        return own;
    }

    private Signatory found() {
        Optional<String> file = Setting.SIGNING_KEY.find();
        Optional<String> device = Setting.SIGNING_DEVICE.find();
        if (file.isPresent() && device.isPresent()) {
            throw new IllegalStateException("XINHUO_SIGNING_KEY and XINHUO_SIGNING_DEVICE: only one key can sign");
        }
        return file.map(this::institution).or(() -> device.map(this::device)).orElseGet(this::specimen);
    }

    /** Two nodes may begin at once: the first to keep its key has made it for both. */
    private Signatory specimen() {
        return kept().orElseGet(() -> {
            byte[] made = SpecimenKey.make(MARK, clock.instant(), new SecureRandom(), SPECIMEN_PASSWORD);
            keep(SPECIMEN, Signatory.of(made, SPECIMEN_PASSWORD), made);
            return kept().orElseThrow();
        });
    }

    private Optional<Signatory> kept() {
        return rows()
                .list(row -> row.getBytes(1), "select key_store from signing_key where name = ?", SPECIMEN)
                .stream()
                .map(keyStore -> Signatory.of(keyStore, SPECIMEN_PASSWORD))
                .findFirst();
    }

    private void keep(String name, Signatory signatory, byte[] keyStore) {
        rows().add(
                        "insert into signing_key (name, fingerprint, chain, key_store, kept_at) values (?, ?, ?, ?, ?)",
                        name,
                        signatory.fingerprint(),
                        signatory.pem(),
                        keyStore,
                        clock.instant());
    }

    private AtOnce rows() {
        return new AtOnce(dataSource);
    }
}
